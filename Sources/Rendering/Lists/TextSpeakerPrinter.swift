import Articles
package import Retrieval

/// Speakers for reading: a table of name, quotations and articles, and below it how many quotations there are, with and
/// without a name. Without colour the same text, and nothing else.
package struct TextSpeakerPrinter: SpeakerListPrinter {
    private let style: OutputStyle
    private let width: Int?

    /// - Parameter width: columns to stay within; nil for names in full.
    package init(style: OutputStyle, width: Int?) {
        self.style = style
        self.width = width
    }

    package func text(for list: SpeakerList) -> String {
        let look = style.begin(.init(entity: .person))
        let table = TextTable(
            names: ("speaker", list.speakers.map { TextTable.Name(text: $0.name, look: look) }),
            numbers: [
                ("quotations", list.speakers.map(\.quotations)), ("articles", list.speakers.map(\.articles)),
            ])
        let below = [
            "\(list.speakers.count) of \(list.count) speakers; \(list.quotations) quotations in \(list.articles) articles",
            "speaker unclear: \(list.unclear), described without a name: \(list.described)",
        ]
        return (table.lines(style: style, width: width) + [""] + below.map { style.details + $0 + style.reset })
            .map { $0 + "\n" }.joined()
    }
}
