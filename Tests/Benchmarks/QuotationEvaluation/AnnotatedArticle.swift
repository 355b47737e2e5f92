import FoundationEssentials
import TextAnalysis

/// An article of PolNeAR with its attributions, brought into canonical text as ingesting would.
struct AnnotatedArticle {
    struct Attribution {
        /// UTF-8 byte offsets into the canonical text.
        var source: [Range<Int>]
        var content: [Range<Int>]
    }

    var id: String
    var text: String
    var attributions: [Attribution]

    private struct Record: Decodable {
        struct Spans: Decodable {
            var source: [[Int]]
            var content: [[Int]]
        }

        var id: String
        var text: String
        var attributions: [Spans]
    }

    /// Reads JSON lines whose offsets are Unicode code points.
    static func articles(atPath path: String) throws -> [AnnotatedArticle] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            AnnotatedArticle(try JSONDecoder().decode(Record.self, from: Data(line)))
        }
    }

    private init(_ record: Record) {
        let canonical = CanonicalText(cleaning: record.text).text
        let mapping = Self.mapping(from: record.text, to: canonical) ?? Self.mapping(from: record.text, to: record.text)
        let isMapped = Self.mapping(from: record.text, to: canonical) != nil
        func ranges(_ pairs: [[Int]]) -> [Range<Int>] {
            pairs.compactMap { pair in
                guard let mapping, pair.count == 2, pair[0] < pair[1], pair[1] < mapping.count else { return nil }
                // The end is where the last code point's successor stands, without the space between.
                let start = mapping[pair[0]].start
                let end = mapping[pair[1] - 1].end
                return start < end ? start..<end : nil
            }
        }
        id = record.id
        text = isMapped ? canonical : record.text
        attributions = record.attributions.map {
            Attribution(source: ranges($0.source), content: ranges($0.content))
        }
    }

    /// For each code point of a text, and one past the end, its bytes in a cleaned copy. White space has no bytes of its own.
    private static func mapping(from raw: String, to cleaned: String) -> [(start: Int, end: Int)]? {
        var result: [(start: Int, end: Int)] = []
        let target = Array(cleaned.unicodeScalars)
        var index = 0
        var offset = 0
        var end = 0
        func skipSpace() {
            while index < target.count, target[index].properties.isWhitespace || target[index].value == 0x200B {
                offset += UTF8.width(target[index])
                index += 1
            }
        }
        skipSpace()
        for scalar in raw.unicodeScalars {
            if index < target.count, !scalar.properties.isWhitespace, target[index] == scalar {
                end = offset + UTF8.width(scalar)
                result.append((offset, end))
                offset = end
                index += 1
                skipSpace()
            } else {
                result.append((offset, end))
            }
        }
        result.append((offset, end))
        return index == target.count ? result : nil
    }
}
