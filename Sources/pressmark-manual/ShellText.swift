/// What the scripts for all three shells have in common.
extension Tool {
    var commandNames: [String] { commands.map(\.commandName) }

    static func madeBy(_ tool: String, for shell: String) -> String {
        "# Completion of \(tool) for \(shell), written by pressmark-manual from the definitions of the flags.\n"
    }
}

extension String {
    /// Between single quotes, as all three shells read them.
    func quoted(escapingWith escape: String = "'\\''") -> String { "'" + replacing("'", with: escape) + "'" }

    /// The first sentence without its full stop: enough beside a flag.
    var firstSentence: String {
        guard let end = firstRange(of: ". ") else { return String(hasSuffix(".") ? dropLast() : self[...]) }
        return String(self[..<end.lowerBound])
    }
}
