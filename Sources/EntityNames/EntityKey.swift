package import Articles

/// What the names of one entity have in common, across articles: its type and its name without what is written now so, now
/// otherwise.
///
/// The name is folded (see ``FoldedName``), an organisation's without its legal form, and a form that is listed stands for the
/// name it is filed under: "UN", "U.N." and "the United Nations" are one key, and so are "Apple" and "Apple Inc.".
package struct EntityKey: Hashable, Sendable {
    package let type: EntityType
    package let name: String

    package init(_ type: EntityType, named name: String) {
        self.init(type, folded: FoldedName.text(of: name))
    }

    package init(_ type: EntityType, folded name: String) {
        self.type = type
        switch type {
        case .organisation:
            let short = Self.withoutLegalForm(name)
            self.name = ListedAliases.names[short] ?? short
        case .place, .nationality, .miscellaneous: self.name = ListedAliases.names[name] ?? name
        case .person, .date, .money, .percent, .quantity: self.name = name
        }
    }

    /// The listed names, folded, that are filed under this one.
    package var listedForms: [String] { ListedAliases.names.filter { $0.value == name }.map(\.key) }

    private static func withoutLegalForm(_ name: String) -> String {
        var kept = name[...]
        while let space = kept.utf8.lastIndex(of: UInt8(ascii: " ")),
            legalForms.contains(String(kept[kept.utf8.index(after: space)...]))
        {
            kept = kept[..<space]
        }
        return kept.utf8.count == name.utf8.count ? name : String(kept)
    }

    /// The last words of companies' names that the press writes now and then; the "and" is that of "& Co."
    private static let legalForms: Set<String> = [
        "ab", "ag", "and", "asa", "bhd", "bv", "co", "company", "corp", "corporation", "gmbh", "group", "holding",
        "holdings", "inc", "incorporated", "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "nv", "oyj", "plc",
        "pte",
        "pty", "sa", "sas", "se", "spa", "srl",
    ]
}
