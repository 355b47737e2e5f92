/// Lines below the one they belong to.
enum IndentedText {
    /// - Parameters:
    ///   - look: the control sequence that each line begins with.
    ///   - width: columns to fill; nil for one line a paragraph.
    static func lines(_ text: String, look: String = "", width: Int?, style: OutputStyle) -> [String] {
        let printable = text.utf8Text(0..<text.utf8.count)
        let plain = OutputStyle(colored: false)
        return MarkedText(printable, matches: [], mentions: []).lines(width: width.map { $0 - 2 }, style: plain).map {
            "  " + look + $0 + (look.isEmpty ? "" : style.reset)
        }
    }
}
