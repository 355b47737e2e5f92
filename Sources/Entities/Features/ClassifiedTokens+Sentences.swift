extension ClassifiedTokens {
    /// Whether a token is the first of a sentence: of a line, or behind a full stop, a question mark or an exclamation mark and
    /// the quotation marks and brackets that close with it.
    func beginsSentence(_ index: Int) -> Bool {
        guard index > 0, !tokens[index].traits.contains(.lineStart) else { return true }
        var before = index - 1
        switch marks[before] {
        case .stop: return tokens[index].traits.contains(.spaced)
        case .quote, .closingBracket:
            guard !tokens[before].traits.contains(.lineStart), !tokens[before].traits.contains(.spaced) else {
                return false
            }
            before -= 1
            return before >= 0 && marks[before] == .stop && tokens[index].traits.contains(.spaced)
        default: return false
        }
    }

    /// Whether a token is one that names are looked for around: with a capital or a digit.
    func isGate(_ index: Int) -> Bool { !tokens[index].traits.isDisjoint(with: [.capitalised, .number]) }
}
