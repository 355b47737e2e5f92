extension FeatureTable {
    /// Whether a token can only be outside a name: a comma or the like, or a word in small letters that is none of those names
    /// are held together by. Such a token needs no features of its own.
    func isOutside(_ index: Int) -> Bool {
        switch text.marks[index] {
        case .comma, .stop, .colon, .openingBracket, .closingBracket: return true
        case .hyphen, .ampersand, .quote, .slash, .other: return false
        case .none: break
        }
        let traits = text.tokens[index].traits
        let shape = forms[index].shape
        guard traits.contains(.word), traits.isDisjoint(with: [.capitalised, .clitic]),
            shape == Self.smallLetters || shape == Self.smallLetter, !forms[index].flags.contains(.connector),
            !text.classes[index].contains(.particle), !Self.innerWords.contains(text.tokens[index].key)
        else { return false }
        // "Anglo-french", "Johnson & johnson".
        let after = text.mark(at: index + 1)
        let before = text.mark(at: index - 1)
        return after != .hyphen && before != .hyphen && before != .ampersand
    }

    /// The shapes of a small letter, and of several: one step of ``shape(of:asCapital:inHeading:)``, and two.
    private static let smallLetter: UInt32 = 0x0100_0193 ^ 1
    private static let smallLetters: UInt32 = (0x0100_0193 ^ 1) &* 0x0100_0193 ^ 1

    /// Words in small letters that stand inside names, beside the connectors.
    private static let innerWords = KeySet(
        [
            "a", "against", "all", "an", "and", "as", "at", "by", "from", "in", "its", "new", "on", "or", "to", "under",
            "with", "without",
        ].map(TokenKey.key))
}
