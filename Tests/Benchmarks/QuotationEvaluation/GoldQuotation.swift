/// A stretch between double quotation marks of three words or more inside one attribution's content.
struct GoldQuotation {
    /// UTF-8 byte offsets, without the marks.
    var range: Range<Int>
    /// The source of the shortest content that holds it; empty where the annotators gave none.
    var sources: [Range<Int>]

    /// The gold quotations of an article.
    static func all(in article: AnnotatedArticle) -> [GoldQuotation] {
        stretches(in: Array(article.text.utf8)).compactMap { range in
            let holders = article.attributions.filter { attribution in
                let covered = attribution.content.reduce(0) { $0 + $1.clamped(to: range).count }
                return covered * 10 >= range.count * 9
            }
            func length(_ attribution: AnnotatedArticle.Attribution) -> Int {
                attribution.content.reduce(0) { $0 + $1.count }
            }
            guard let shortest = holders.min(by: { length($0) < length($1) }) else { return nil }
            let sources = holders.filter { length($0) == length(shortest) }.flatMap(\.source)
            return GoldQuotation(range: range, sources: sources)
        }
    }

    /// All stretches between double marks, paired in turn within a line; one that nothing closes ends with its line
    /// if the next line opens with a mark.
    static func stretches(in bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var lineStart = 0
        while lineStart < bytes.count {
            let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
            var opening: Int?
            var index = lineStart
            while index < lineEnd {
                guard let mark = mark(bytes, at: index) else {
                    index += 1
                    continue
                }
                if mark.opens, opening == nil || !mark.closes {
                    opening = index + mark.length
                } else if mark.closes, let start = opening {
                    append(start..<index, of: bytes, to: &result)
                    opening = nil
                }
                index += mark.length
            }
            let next = bytes[lineEnd...].firstIndex { $0 > 0x20 }
            if let opening, let next, mark(bytes, at: next)?.opens == true {
                append(opening..<lineEnd, of: bytes, to: &result)
            }
            lineStart = lineEnd + 1
        }
        return result
    }

    private static func mark(_ bytes: [UInt8], at index: Int) -> (opens: Bool, closes: Bool, length: Int)? {
        if bytes[index] == UInt8(ascii: "\"") { return (true, true, 1) }
        if bytes[index...].starts(with: "''".utf8) { return (true, true, 2) }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
        switch bytes[index + 2] {
        case 0x9C: return (true, false, 3)
        case 0x9D: return (false, true, 3)
        default: return nil
        }
    }

    private static func append(_ range: Range<Int>, of bytes: [UInt8], to result: inout [Range<Int>]) {
        guard Words.count(in: bytes[range]) >= 3 else { return }
        result.append(range)
    }
}
