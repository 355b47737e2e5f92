import EntityNames

/// Compares the names of speakers.
enum SpeakerNames {
    /// Whether two names may be one person's: one of them is made of words of the other, as "Araghchi" is of "Abbas Araghchi".
    static func mayBeSame(_ first: String, _ second: String) -> Bool {
        let (left, right) = (words(first), words(second))
        return !left.isEmpty && !right.isEmpty && (left.isSubset(of: right) || right.isSubset(of: left))
    }

    private static func words(_ name: String) -> Set<String> {
        Set(FoldedName.text(of: name).split(separator: " ").map(String.init))
    }
}
