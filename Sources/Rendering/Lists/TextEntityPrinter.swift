import Articles
package import Retrieval

/// Entities for reading: a table of type, name, articles and mentions, the names lit up by type, and below it of how many
/// articles that is. Without colour the same text, and nothing else.
package struct TextEntityPrinter: EntityListPrinter {
    private let style: OutputStyle
    private let width: Int?

    /// - Parameter width: columns to stay within; nil for names in full.
    package init(style: OutputStyle, width: Int?) {
        self.style = style
        self.width = width
    }

    package func text(for list: EntityList) -> String {
        let table = TextTable(
            types: ("type", list.entities.map { $0.type.rawValue.lowercased() }),
            names: (
                "name",
                list.entities.map { TextTable.Name(text: $0.name, look: style.begin(.init(entity: $0.type))) }
            ),
            numbers: [
                ("articles", list.entities.map(\.articles)), ("mentions", list.entities.map(\.mentions)),
            ])
        let below = style.details + "in \(list.articles) of \(list.articlesInIndex) articles" + style.reset
        return (table.lines(style: style, width: width) + ["", below]).map { $0 + "\n" }.joined()
    }
}
