/// A value of JSON as pages embed it for search engines: JSON-LD, https://www.w3.org/TR/json-ld11/.
///
/// Read forgivingly, since nobody sees mistakes in it: line breaks inside of strings, trailing commas, and what follows the
/// first value or the first real mistake is passed over.
enum LinkedData: Equatable {
    case string(String)
    case array([LinkedData])
    case object([String: LinkedData])
    /// A number, true, false or null.
    case other

    /// Nothing deeper is read. News articles are three or four levels deep.
    static let depthLimit = 24

    init?(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        guard let value = scanner.value(depth: 0) else { return nil }
        self = value
    }

    subscript(key: String) -> LinkedData? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The value, or the values of an array.
    var all: [LinkedData] {
        if case .array(let values) = self { return values }
        return [self]
    }

    /// The string, or the first of an array's.
    var string: String? {
        for value in all {
            if case .string(let text) = value { return text }
            if case .string(let text) = value["@value"] { return text }
        }
        return nil
    }

    private struct Scanner {
        let bytes: [UInt8]
        var position = 0

        mutating func value(depth: Int) -> LinkedData? {
            skipSpace()
            guard position < bytes.count, depth <= LinkedData.depthLimit else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "{"): return object(depth: depth)
            case UInt8(ascii: "["): return array(depth: depth)
            case UInt8(ascii: "\""): return string().map(LinkedData.string)
            default:
                let start = position
                while position < bytes.count,
                    bytes[position].isASCIIAlphanumeric || "+-.".utf8.contains(bytes[position])
                {
                    position += 1
                }
                return position > start ? .other : nil
            }
        }

        private mutating func object(depth: Int) -> LinkedData? {
            position += 1
            var members: [String: LinkedData] = [:]
            while true {
                skipSpace(andCommas: true)
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string() else { break }
                skipSpace()
                guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { break }
                position += 1
                guard let value = value(depth: depth + 1) else { return .object(members) }
                if members[key] == nil { members[key] = value }
            }
            skip(UInt8(ascii: "}"))
            return .object(members)
        }

        private mutating func array(depth: Int) -> LinkedData? {
            position += 1
            var values: [LinkedData] = []
            while true {
                skipSpace(andCommas: true)
                guard position < bytes.count, bytes[position] != UInt8(ascii: "]"), let value = value(depth: depth + 1)
                else { break }
                values.append(value)
            }
            skip(UInt8(ascii: "]"))
            return .array(values)
        }

        private mutating func string() -> String? {
            position += 1
            var output: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                switch byte {
                case UInt8(ascii: "\""): return String(output[...])
                case UInt8(ascii: "\\"): escape(into: &output)
                default: output.append(byte)
                }
            }
            return nil
        }

        private mutating func escape(into output: inout [UInt8]) {
            guard position < bytes.count else { return }
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                output.append(0x20)
            case UInt8(ascii: "u"):
                guard var unit = hexadecimal() else { return }
                if (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: "\\u".utf8) {
                    position += 2
                    guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return }
                    unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                }
                output.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
            default: output.append(byte)
            }
        }

        private mutating func hexadecimal() -> UInt32? {
            let digits = bytes[position...].prefix(4)
            guard digits.count == 4, let unit = UInt32(String(digits), radix: 16) else { return nil }
            position += 4
            return unit
        }

        private mutating func skip(_ byte: UInt8) {
            skipSpace()
            if position < bytes.count, bytes[position] == byte { position += 1 }
        }

        private mutating func skipSpace(andCommas: Bool = false) {
            while position < bytes.count, bytes[position].isASCIISpace || (andCommas && bytes[position] == 0x2C) {
                position += 1
            }
        }
    }
}
