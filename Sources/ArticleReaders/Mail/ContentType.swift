/// What a mail's part is, and how it is to be shown: `text/plain; charset="utf-8"`.
struct ContentType {
    /// In small letters: `text/plain`.
    let type: String
    private var parameters: [String: String] = [:]

    /// - Parameter value: of `Content-Type` or `Content-Disposition`.
    init(_ value: String) {
        let bytes = Array(value.utf8.prefix(4_096))
        var index = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        type = String(bytes[..<index].trimmed).lowercased()
        while index < bytes.count {
            index += 1
            let equals = bytes[min(index, bytes.count)...].firstIndex {
                $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";")
            }
            guard let equals else { return }
            guard bytes[equals] == UInt8(ascii: "=") else {
                index = equals
                continue
            }
            let name = String(bytes[index..<equals].trimmed).lowercased()
            let (value, end) = Self.value(in: bytes, at: equals + 1)
            if parameters[name] == nil { parameters[name] = value }
            index = bytes[end...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        }
    }

    /// - Parameter name: in small letters.
    subscript(name: String) -> String? {
        parameters[name]
    }

    private static func value(in bytes: [UInt8], at start: Int) -> (value: String, end: Int) {
        var index = start
        while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
            return (String(bytes[index..<end].trimmed), end)
        }
        var value: [UInt8] = []
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
            value.append(bytes[index])
            index += 1
        }
        return (String(decoding: value, as: UTF8.self), min(index + 1, bytes.count))
    }
}
