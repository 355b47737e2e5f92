import Articles
package import Retrieval
import TerminalOutput
import TextAnalysis

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
        let types = list.entities.map { $0.type.rawValue.lowercased() }
        let articles = ["articles"] + list.entities.map { "\($0.articles)" }
        let mentions = ["mentions"] + list.entities.map { "\($0.mentions)" }
        let typeWidth = (types + ["type"]).map(\.utf8.count).max() ?? 0
        let articlesWidth = articles.map(\.utf8.count).max() ?? 0
        let mentionsWidth = mentions.map(\.utf8.count).max() ?? 0
        let room = width.map { max($0 - typeWidth - articlesWidth - mentionsWidth - 7, 10) }
        let names = list.entities.map { entity in
            let name = CanonicalText.withoutTokenBreaks(entity.name).text
            return TerminalText.escaped(name, limit: room ?? .max)
        }
        let nameWidths = names.map(TerminalText.columns)
        let nameWidth = max(nameWidths.max() ?? 0, 4)

        let head = [
            "type".padded(to: typeWidth), "name".padded(to: nameWidth), articles[0].aligned(to: articlesWidth),
            mentions[0].aligned(to: mentionsWidth),
        ]
        var lines = [style.details + head.joined(separator: "  ") + style.reset]
        for (index, entity) in list.entities.enumerated() {
            let look = style.begin(OutputStyle.Attributes(entity: entity.type))
            let name = look + names[index] + (look.isEmpty ? "" : style.reset)
            lines.append(
                [
                    types[index].padded(to: typeWidth),
                    name + String(repeating: " ", count: nameWidth - nameWidths[index]),
                    articles[index + 1].aligned(to: articlesWidth), mentions[index + 1].aligned(to: mentionsWidth),
                ].joined(separator: "  "))
        }
        lines.append("")
        lines.append(style.details + "in \(list.articles) of \(list.articlesInIndex) articles" + style.reset)
        return lines.map { $0 + "\n" }.joined()
    }
}

extension String {
    /// Text of ASCII with spaces behind it.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - utf8.count, 0))
    }

    /// Text of ASCII with spaces before it.
    fileprivate func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(width - utf8.count, 0)) + self
    }
}
