import ArticleIndex
import Articles

/// Control sequences for what is told apart on a terminal; all of them empty where output is plain.
package struct OutputStyle: Sendable {
    package let isColored: Bool
    package let entityMarks: EntityMarks
    private let hyperlinks: HyperlinkFormat?

    /// - Parameter hyperlinks: what paths are linked to; nil for no links. Links are control sequences: none are written where
    ///   output is plain.
    package init(colored: Bool, entityMarks: EntityMarks = .colour, hyperlinks: HyperlinkFormat? = nil) {
        isColored = colored
        self.entityMarks = entityMarks
        self.hyperlinks = colored ? hyperlinks : nil
    }

    /// The attributes of a stretch of text.
    struct Attributes: Equatable {
        var isMatch = false
        var entity: EntityType?
        /// Whether someone is quoted with it.
        var isSpoken = false
        /// Whether it is not the article's, but said about it.
        var isAside = false
        /// An address that the stretch leads to, safe for a terminal.
        var link: String?
    }

    /// What leads to a file, where links are wanted.
    func link(to article: StoredArticle) -> Attributes {
        Attributes(link: hyperlinks?.address(path: article.path, id: article.id))
    }

    /// A text that leads to a file, where links are wanted.
    func linked(_ text: String, to article: StoredArticle) -> String {
        let attributes = link(to: article)
        return begin(attributes) + text + (attributes.link == nil ? "" : Self.linkEnd)
    }

    /// What ends a stretch: its look and its link (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
    func end(_ attributes: Attributes) -> String {
        (attributes.link == nil ? "" : Self.linkEnd) + reset
    }

    private static let linkEnd = "\u{1B}]8;;\u{1B}\\"

    var headline: String { code("1") }
    var details: String { code("2") }
    var reset: String { code("0") }

    func begin(_ attributes: Attributes) -> String {
        var codes: [String] = []
        switch (attributes.entity, entityMarks) {
        case (let entity?, .colour): codes.append(Self.color(of: entity))
        case (.some, .underline): codes.append("4")
        case (_, .none), (_, .label), (nil, _): break
        }
        if attributes.isSpoken { codes.append("3") }
        if attributes.isAside { codes.append("2") }
        // Where entities are underlined, matches have a colour instead, which shows in bold headlines as well.
        if attributes.isMatch { codes += entityMarks == .underline ? ["1", "31"] : ["1", "4"] }
        let link = attributes.link.map { "\u{1B}]8;;\($0)\u{1B}\\" } ?? ""
        return link + (codes.isEmpty ? "" : code(codes.joined(separator: ";")))
    }

    /// Colours of the basic palette, which every terminal theme defines for its own background; not the bright ones, which cannot be
    /// read on a light one.
    private static func color(of type: EntityType) -> String {
        switch type {
        case .person: "36"
        case .organisation: "33"
        case .place: "32"
        case .nationality: "35"
        case .miscellaneous: "31"
        case .date, .money, .percent, .quantity: "34"
        }
    }

    private func code(_ parameters: String) -> String {
        isColored ? "\u{1B}[\(parameters)m" : ""
    }
}
