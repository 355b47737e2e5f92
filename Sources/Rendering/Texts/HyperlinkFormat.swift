/// How the address is made that a path on a terminal leads to: text with `{path}`, `{host}` and `{id}` in it.
package struct HyperlinkFormat: Sendable, Equatable {
    private enum Part: Equatable {
        case text(String)
        case path, host, id
    }

    /// Why a format cannot be used, in words for people.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// Formats that have a name.
    package static let names = ["none", "default", "file", "vscode"]

    private let parts: [Part]
    private let host: String

    /// - Parameters:
    ///   - text: a name or a format of one's own.
    ///   - host: this machine's name; empty where it cannot be told.
    /// - Returns: nil for `none`.
    package static func parse(_ text: String, host: String) throws(Problem) -> HyperlinkFormat? {
        switch text {
        case "none": nil
        case "default", "file": try HyperlinkFormat("file://{host}{path}", host: host)
        case "vscode": try HyperlinkFormat("vscode://file{path}", host: host)
        default: try HyperlinkFormat(text, host: host)
        }
    }

    private init(_ text: String, host: String) throws(Problem) {
        guard text.utf8.allSatisfy({ 0x21..<0x7F ~= $0 }) else {
            throw Problem(description: "a format has neither spaces nor control characters, and ASCII letters only")
        }
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Problem(description: "a { without its }: write {path}, {host} or {id}")
            }
            switch rest[rest.index(after: open)..<close] {
            case "path": parts.append(.path)
            case "host": parts.append(.host)
            case "id": parts.append(.id)
            case let name: throw Problem(description: "there is no {\(name)}: write {path}, {host} or {id}")
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        guard parts.contains(.path) || parts.contains(.id) else {
            throw Problem(
                description:
                    "a format has {path} or {id} in it; those with a name are \(Self.names.joined(separator: ", "))")
        }
        self.parts = parts
        self.host = host
    }

    /// - Parameters:
    ///   - path: absolute.
    ///   - id: the article's.
    func address(path: String, id: Int) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .path: Self.encoded(path)
            case .host: Self.encoded(host)
            case .id: "\(id)"
            }
        }.joined()
    }

    /// All but unreserved characters and slashes as `%XX` (RFC 3986).
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
