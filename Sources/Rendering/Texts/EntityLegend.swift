import Articles

/// What the colours of entities say.
enum EntityLegend {
    /// The names of types, each in its colour; none where entities are not told apart by colours.
    static func parts(_ types: Set<EntityType>, style: OutputStyle) -> [String] {
        guard style.isColored, style.entityMarks == .colour else { return [] }
        return EntityType.allCases.filter(types.contains).map {
            style.begin(OutputStyle.Attributes(entity: $0)) + $0.rawValue.lowercased() + style.reset
        }
    }
}
