/// How an article or a passage is named on the command line: `12`, `#12`, `seeds/a.txt`; behind a colon the passage, from 1.
package struct ArticleAddress: Sendable, Equatable {
    package enum Article: Sendable, Equatable {
        case id(Int)
        case path(String)
    }

    package var article: Article
    /// From 1; nil for the whole article.
    package var passage: Int?

    package init(_ article: Article, passage: Int? = nil) {
        self.article = article
        self.passage = passage
    }

    /// What a text may name, the likeliest first: a path may end like the number of a passage.
    package static func readings(of text: String) -> [ArticleAddress] {
        var whole = [ArticleAddress(.path(text))]
        if let id = number(text) { whole.insert(ArticleAddress(.id(id)), at: 0) }
        guard let colon = text.lastIndex(of: ":"), let passage = number(text[text.index(after: colon)...], sign: false)
        else { return whole }
        let article = text[..<colon]
        if let id = number(article) { return [ArticleAddress(.id(id), passage: passage)] + whole }
        return whole + (article.isEmpty ? [] : [ArticleAddress(.path(String(article)), passage: passage)])
    }

    private static func number(_ text: some StringProtocol, sign: Bool = true) -> Int? {
        let digits = sign && text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        return Int(digits)
    }
}
