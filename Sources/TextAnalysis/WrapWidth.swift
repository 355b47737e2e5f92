/// Whether, and how wide, an article's lines were hard-wrapped.
///
/// A break was made by wrapping when the next line's first word would not have fitted on the line. The article was wrapped
/// when most breaks inside its paragraphs are of that kind at one width, and enough lines begin in the middle of a sentence
/// for it to be prose. Verse, tables, lists and addresses fail the one or the other.
struct WrapWidth {
    /// The width in columns; nil when the article was not wrapped.
    private(set) var columns: Int?
    /// Whether a third of the breaks follow lines too long to be wrapped: one paragraph a line.
    private(set) var isParagraphPerLine = false

    /// How many line pairs are looked at. The first thousands tell as much as all.
    static let sampleLimit = 4096

    private struct Pair {
        var columns: Int
        var needed: Int
        var goesOn: Bool
    }

    init(_ bytes: Span<UInt8>, isASCII: Bool) {
        var pairs: [Pair] = []
        var longLines = 0
        var previous: Range<Int>?
        var indent = 0
        var start = 0
        while start < bytes.count, pairs.count + longLines < Self.sampleLimit {
            let end = bytes.lineEnd(from: start, to: bytes.count)
            let line = bytes.indentEnd(from: start, to: end)..<end
            if let above = previous, !line.isEmpty, !LineShape.startsWithBullet(bytes, line) {
                let columns = indent + LineShape.columns(bytes, above, isASCII: isASCII)
                if columns > LineShape.longLine {
                    longLines += 1
                } else {
                    let goesOn =
                        LineShape.startsLowercase(bytes, line)
                        || LineShape.isCaseless(bytes.scalar(at: line.lowerBound).value)
                    let needed = columns + 1 + LineShape.firstWordColumns(bytes, line)
                    pairs.append(Pair(columns: columns, needed: needed, goesOn: goesOn))
                }
            }
            previous = line.isEmpty ? nil : line
            indent = line.lowerBound - start
            start = end + 1
        }
        isParagraphPerLine = longLines > 0 && longLines * 2 >= pairs.count
        guard pairs.count >= 2, pairs.count > longLines else { return }
        columns = Self.width(of: pairs)
    }

    private static func width(of pairs: [Pair]) -> Int? {
        var lengths = pairs.map(\.columns)
        lengths.sort()
        // Not the longest line: one line that was never wrapped would hide all that were.
        let width = lengths[(lengths.count * 9 - 1) / 10]
        let full = pairs.count { $0.needed > width }
        let goingOn = pairs.count { $0.goesOn }
        let isProse = full * 10 >= pairs.count * 6 && goingOn * 10 >= pairs.count * 3
        if width >= 40 { return isProse ? width : nil }
        // Newspaper columns: narrow, so more is asked of them.
        let isColumn = pairs.count >= 8 && full * 10 >= pairs.count * 8 && goingOn * 10 >= pairs.count * 5
        return width >= 20 && isColumn ? width : nil
    }
}
