import Articles
import FoundationEssentials
import TextAnalysis

/// A value that is written as `null` when it is missing, instead of being left out.
struct Nullable<Value: Encodable>: Encodable {
    private let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// UTF-8 byte offsets: the first byte, and the one behind the last.
struct RangeRecord: Encodable {
    let start: Int
    let end: Int

    init(_ range: Range<Int>) {
        start = range.lowerBound
        end = range.upperBound
    }
}

/// A mention: where it stands, what it is, whom or what it names.
struct EntityRecord: Encodable {
    let start: Int
    let end: Int
    let type: String
    let name: String

    init(_ mention: Mention, range: Range<Int>) {
        start = range.lowerBound
        end = range.upperBound
        type = mention.type.rawValue
        name = CanonicalText.withoutTokenBreaks(mention.name).text
    }
}

/// One JSON object on one line, its keys in alphabetical order.
enum JSONLine {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        guard let data = try? encoder.encode(value) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension String {
    /// The text without the white space that separates it from the next passage.
    var withoutTrailingBreaks: String {
        var text = self[...]
        while let last = text.last, last == "\n" || last == " " { text.removeLast() }
        return String(text)
    }
}
