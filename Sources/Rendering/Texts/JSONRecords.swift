import Articles
import FoundationEssentials
import TextAnalysis

/// A value that is written as `null` when it is missing, instead of being left out.
package struct Nullable<Value: Encodable>: Encodable {
    private let value: Value?

    package init(_ value: Value?) {
        self.value = value
    }

    package func encode(to encoder: any Encoder) throws {
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

/// One JSON object on one line, its keys in alphabetical order. Each has a `format_version`.
package enum JSONLine {
    /// Counts up when a key is taken away or means something else; keys may join without.
    static let formatVersion = 1

    private struct Versioned<Value: Encodable>: Encodable {
        let value: Value

        private enum CodingKeys: String, CodingKey {
            case formatVersion = "format_version"
        }

        func encode(to encoder: any Encoder) throws {
            try value.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(formatVersion, forKey: .formatVersion)
        }
    }

    package static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        guard let data = try? encoder.encode(Versioned(value: value)) else { return "" }
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
