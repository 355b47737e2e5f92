/// Finds the lines that begin a message in an mbox file: `From ` at the start, or below an empty line.
///
/// https://www.rfc-editor.org/rfc/rfc4155
struct MessageStarts {
    private static let word = Array("From ".utf8)
    private var seen = 0
    private var lineStart = 0
    private var matched = 0
    private var isMatching = true
    private var isLineEmpty = true
    private var isBelowEmptyLine = true

    /// - Returns: where the line begins, if this byte makes it certain that one does.
    mutating func step(_ byte: UInt8) -> Int? {
        defer { seen += 1 }
        if byte == 0x0A {
            isBelowEmptyLine = isLineEmpty
            isLineEmpty = true
            lineStart = seen + 1
            matched = 0
            isMatching = isBelowEmptyLine
            return nil
        }
        if byte != 0x0D { isLineEmpty = false }
        guard isMatching else { return nil }
        isMatching = byte == Self.word[matched]
        guard isMatching else { return nil }
        matched += 1
        guard matched == Self.word.count else { return nil }
        isMatching = false
        return lineStart
    }
}
