import TextAnalysis

/// An utterance for reading, what matched in it lit up, and cut to what stands around it.
struct UtteranceText {
    private let text: String
    private let matches: [Range<Int>]

    /// - Parameters:
    ///   - words: canonical text.
    ///   - matches: UTF-8 byte offsets into it, ascending, not overlapping.
    ///   - kept: what is shown in any case: UTF-8 byte offsets into it.
    ///   - before: bytes that may be shown before that.
    ///   - after: bytes that may be shown behind it.
    ///   - isDirect: whether it is between quotation marks.
    init(_ words: String, matches: [Range<Int>], keeping kept: Range<Int>, before: Int, after: Int, isDirect: Bool) {
        let printable = CanonicalText.withoutTokenBreaks(words)
        let bytes = Array(printable.text.utf8)
        let kept = printable.range(kept)
        let start = Self.wordStart(bytes, notBefore: kept.lowerBound - before, limit: kept.lowerBound)
        let end = Self.wordEnd(bytes, notBehind: kept.upperBound + after, limit: kept.upperBound)
        let opening = (isDirect ? "“" : "") + (start > 0 ? "… " : "")
        let body = String(decoding: bytes[start..<end], as: UTF8.self).replacing("\n", with: " ")
        text = opening + body + (end < bytes.count ? " …" : "") + (isDirect ? "”" : "")
        self.matches = matches.compactMap { match in
            let match = printable.range(match).clamped(to: start..<end)
            guard !match.isEmpty else { return nil }
            let shift = opening.utf8.count - start
            return match.lowerBound + shift..<match.upperBound + shift
        }
    }

    /// - Parameter width: columns to fill; nil for one line.
    func lines(width: Int?, style: OutputStyle) -> [String] {
        MarkedText(text, matches: matches, mentions: []).lines(width: width, style: style)
    }

    private static func wordStart(_ bytes: [UInt8], notBefore start: Int, limit: Int) -> Int {
        guard start > 0 else { return 0 }
        return (start..<limit).first { bytes[$0 - 1] == 0x20 || bytes[$0 - 1] == 0x0A } ?? limit
    }

    private static func wordEnd(_ bytes: [UInt8], notBehind end: Int, limit: Int) -> Int {
        guard end < bytes.count else { return bytes.count }
        return (limit..<end).last { bytes[$0] == 0x20 || bytes[$0] == 0x0A } ?? limit
    }
}
