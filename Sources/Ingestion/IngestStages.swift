import ArticleIndex

extension StageMeter.Stage {
    static let discovery = Self("finding files")
    static let reading = Self("reading files")
    static let articles = Self("articles out of files")
    static let passages = Self("sentences and passages")
    static let entities = Self("entities")
    static let quotations = Self("quotations")
    static let terms = Self("terms")
}
