/// Reads JSON values out of bytes, strictly as RFC 8259 has them, without recursion.
///
/// Two things are more lenient than there: bytes that are not UTF-8 are read as ``TextDecoding`` reads a text file, and a
/// lone surrogate becomes U+FFFD.
struct JSONParser {
    /// What is not JSON, and where.
    struct SyntaxError: Error, Equatable {
        /// Bytes from the start.
        var offset: Int
        /// "unexpected end".
        var problem: String
    }

    /// Objects and arrays within each other.
    static let depthLimit = 512
    /// Values in one value that is read: what they take in memory is bounded by it.
    static let valueLimit = 1_000_000

    private let valueLimit: Int

    let bytes: [UInt8]
    private(set) var position: Int

    /// - Parameter position: where to begin; a byte order mark at the start is passed over.
    init(_ bytes: [UInt8], at position: Int = 0, valueLimit: Int = Self.valueLimit) {
        self.valueLimit = valueLimit
        self.bytes = bytes
        self.position = position == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : position
    }

    /// The next byte that is no white space, without taking it.
    mutating func peek() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return nil
    }

    /// Takes the next byte that is no white space, if it is this one.
    mutating func take(_ expected: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: expected) else { return false }
        position += 1
        return true
    }

    /// An object or array whose end has not been read.
    private struct Container {
        var isObject: Bool
        var name = ""
        var values: [JSONValue] = []
        var members: [JSONValue.Member] = []

        mutating func append(_ value: JSONValue) {
            if isObject { members.append(JSONValue.Member(name: name, value: value)) } else { values.append(value) }
        }

        var value: JSONValue { isObject ? .object(members) : .array(values) }
    }

    /// Reads one value; what follows it is left.
    mutating func value() throws(SyntaxError) -> JSONValue {
        var open: [Container] = []
        var count = 0
        while true {
            count += 1
            guard count <= valueLimit else { throw error("more than \(valueLimit) values in one article") }
            var value: JSONValue
            if take("{") {
                try requireDepth(open.count)
                if take("}") {
                    value = .object([])
                } else {
                    open.append(Container(isObject: true, name: try name()))
                    continue
                }
            } else if take("[") {
                try requireDepth(open.count)
                if take("]") {
                    value = .array([])
                } else {
                    open.append(Container(isObject: false))
                    continue
                }
            } else {
                value = try scalar()
            }
            // What ends with this value is complete.
            while true {
                guard let last = open.indices.last else { return value }
                open[last].append(value)
                if take(",") {
                    if open[last].isObject { open[last].name = try name() }
                    break
                }
                guard take(open[last].isObject ? "}" : "]") else { throw unexpected() }
                value = open.removeLast().value
            }
        }
    }

    func error(_ problem: String) -> SyntaxError {
        SyntaxError(offset: min(position, bytes.count), problem: problem)
    }

    /// The error of standing at a byte that cannot be there.
    mutating func unexpected() -> SyntaxError {
        guard let byte = peek() else { return error("it ends too early") }
        let shown = byte > 0x20 && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "byte \(byte)"
        return error("unexpected \(shown)")
    }

    private func requireDepth(_ depth: Int) throws(SyntaxError) {
        guard depth < Self.depthLimit else { throw error("nested more than \(Self.depthLimit) deep") }
    }

    private mutating func name() throws(SyntaxError) -> String {
        guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
        let name = try string()
        guard take(":") else { throw unexpected() }
        return name
    }

    private mutating func scalar() throws(SyntaxError) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"): return .number(try number())
        case let byte? where byte.isASCIIDigit: return .number(try number())
        default: throw unexpected()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(SyntaxError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw unexpected() }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(SyntaxError) -> String {
        let start = position
        func next() -> UInt8? { position < bytes.count ? bytes[position] : nil }
        func digits() throws(SyntaxError) {
            guard next()?.isASCIIDigit ?? false else { throw unexpected() }
            while next()?.isASCIIDigit ?? false { position += 1 }
        }
        if next() == UInt8(ascii: "-") { position += 1 }
        if next() == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if next() == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next().map({ $0 | 0x20 }) == UInt8(ascii: "e") {
            position += 1
            if next() == UInt8(ascii: "+") || next() == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(bytes[start..<position])
    }
}

// MARK: Strings

extension JSONParser {
    /// Reads a string from its opening mark on.
    private mutating func string() throws(SyntaxError) -> String {
        position += 1
        var start = position
        var decoded: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let rest = bytes[start..<position]
                position += 1
                return decoded.isEmpty ? Self.text(rest) : Self.text((decoded + rest)[...])
            } else if byte == UInt8(ascii: "\\") {
                decoded += bytes[start..<position]
                position += 1
                try escape(onto: &decoded)
                start = position
            } else if byte < 0x20 {
                throw error("a control character (byte \(byte)) in a string")
            } else {
                position += 1
            }
        }
        throw error("it ends inside a string")
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return (try? TextDecoding.text(from: Array(bytes))) ?? String(bytes)
    }

    private mutating func escape(onto decoded: inout [UInt8]) throws(SyntaxError) {
        guard position < bytes.count else { throw error("it ends inside a string") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "u"): decoded += Array(String(try scalarAfterEscape()).utf8)
        default:
            position -= 1
            throw error("an unknown escape in a string")
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
    private mutating func scalarAfterEscape() throws(SyntaxError) -> Unicode.Scalar {
        let unit = try hexadecimal()
        guard (0xD800...0xDBFF).contains(unit), bytes[position...].starts(with: "\\u".utf8) else {
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        let behind = position
        position += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else {
            position = behind
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(SyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = bytes[position].hexadecimalValue
            else { throw error("an unfinished escape in a string") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
