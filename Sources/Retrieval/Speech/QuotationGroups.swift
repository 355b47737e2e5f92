import ArticleIndex
import Articles
import EntityNames

/// Utterances of the same words from several articles as one.
struct QuotationGroups {
    struct Group {
        /// Of the article that carries it first: its day of publication, its first passage, and which of its quotations begins the
        /// utterance.
        fileprivate(set) var published: String?
        fileprivate(set) var start: Int
        fileprivate(set) var ordinal: Int
        /// How many articles carry it.
        fileprivate(set) var articles: Int
        /// Whether the words that are looked for stand in it.
        let hasWords: Bool
        fileprivate var lastArticle: Int
    }

    private struct Key: Hashable {
        var wording: WordingKey
        /// Whose words few words are; nil where there are many.
        var speaker: String?
    }

    private(set) var groups: [Group] = []
    private var numbers: [Key: Int] = [:]

    /// Fewer words than these are said by many people on many days: they are one utterance only where the same person is named.
    private static let distinctiveWords = 5

    /// Takes utterances article by article.
    mutating func add(_ utterance: Utterance, hasWords: Bool) {
        let article = utterance.article
        let wording = WordingKey(utterance.words)
        var key = Key(wording: wording)
        if wording.words < Self.distinctiveWords {
            let name = utterance.quotation.speaker?.knownName
            key.speaker = name.map(FoldedName.text) ?? "\(article.id)"
        }
        guard let number = numbers[key] else {
            numbers[key] = groups.count
            groups.append(
                Group(
                    published: article.published, start: article.start, ordinal: utterance.quotations[0].ordinal,
                    articles: 1, hasWords: hasWords, lastArticle: article.id))
            return
        }
        guard groups[number].lastArticle != article.id else { return }
        groups[number].lastArticle = article.id
        groups[number].articles += 1
        guard let day = article.published, groups[number].published.map({ day < $0 }) ?? true else { return }
        groups[number].published = day
        groups[number].start = article.start
        groups[number].ordinal = utterance.quotations[0].ordinal
    }

    /// Those that have the words before the others, among them the newest first, and what has no date last.
    func newest(_ limit: Int) -> [Group] {
        Array(
            groups.sorted { left, right in
                if left.hasWords != right.hasWords { return left.hasWords }
                let (day, otherDay) = (left.published ?? "", right.published ?? "")
                if day != otherDay { return day > otherDay }
                return (left.start, left.ordinal) < (right.start, right.ordinal)
            }.prefix(limit))
    }
}
