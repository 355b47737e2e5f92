/// What is known of something, a line each with its subject first: `holds      15 articles in 45 passages`.
package enum SubjectLines {
    /// - Parameters:
    ///   - lines: values are safe for a terminal.
    ///   - indentation: columns before the values.
    ///   - width: columns to stay within, broken at words; nil for one line each.
    package static func text(_ lines: [(subject: String, value: String)], indentation: Int, width: Int?) -> String {
        lines.map { line in
            var layout = LineLayout(width: width.map { $0 - indentation }, style: OutputStyle(colored: false))
            layout.add(line.value, attributes: OutputStyle.Attributes())
            let values = layout.finished()
            let subject = line.subject + String(repeating: " ", count: max(1, indentation - line.subject.count))
            let gap = "\n" + String(repeating: " ", count: indentation)
            return subject + values.joined(separator: gap) + "\n"
        }.joined()
    }
}
