extension FeatureTable {
    /// Whether each token can only be outside a name: it stands in no run, is a comma or the like, a word in small letters, or one
    /// of those that names are held together by, and has no name on one of its sides.
    static func outside(_ text: ClassifiedTokens, runs: [Range<Int>], beginsSentence: [Bool]) -> [Bool] {
        let (connectors, innerWords, articles) = (connectors, innerWords, articles)
        var isOutside = [Bool](repeating: true, count: text.count)
        for run in runs {
            for index in run { isOutside[index] = isMark(index, in: text) }
            for index in run.reversed() where !isOutside[index] && text.tokens[index].traits.contains(.smallLetters) {
                guard !isBesideMark(index, in: text) else { continue }
                let key = text.tokens[index].key
                let isInner = innerWords.contains(key)
                guard
                    isInner || connectors.contains(key) || articles.contains(key)
                        || text.classes[index].contains(.particle)
                else {
                    isOutside[index] = true
                    continue
                }
                // No name ends with such a word.
                if index + 1 == text.count || isOutside[index + 1] || beginsSentence[index + 1] {
                    isOutside[index] = true
                }
            }
            // Nor does one begin with most of them.
            for index in run where !isOutside[index] && text.tokens[index].traits.contains(.smallLetters) {
                guard index == 0 || isOutside[index - 1] || beginsSentence[index], !isBesideMark(index, in: text)
                else { continue }
                isOutside[index] = innerWords.contains(text.tokens[index].key)
            }
        }
        return isOutside
    }

    /// Whether a token is a mark that stands in no name.
    @inline(__always)
    private static func isMark(_ index: Int, in text: ClassifiedTokens) -> Bool {
        switch text.marks[index] {
        case .comma, .stop, .colon, .openingBracket, .closingBracket: true
        case .hyphen, .ampersand, .quote, .slash, .other, .none: false
        }
    }

    /// "Anglo-french", "Johnson & johnson".
    @inline(__always)
    private static func isBesideMark(_ index: Int, in text: ClassifiedTokens) -> Bool {
        let before = text.mark(at: index - 1)
        return text.mark(at: index + 1) == .hyphen || before == .hyphen || before == .ampersand
    }

    /// Words in small letters that stand inside names, and begin none.
    private static let innerWords = KeySet(
        [
            "against", "all", "and", "as", "at", "by", "for", "from", "in", "its", "of", "on", "or", "to", "under",
            "with", "without",
        ].map(TokenKey.key))
    /// Others that stand inside names.
    private static let articles = KeySet(["a", "an", "new"].map(TokenKey.key))
}
