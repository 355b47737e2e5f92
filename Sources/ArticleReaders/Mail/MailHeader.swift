/// The header of a mail or of a part of one: RFC 5322, section 2.2.
struct MailHeader {
    /// Where the body begins.
    private(set) var end: Int
    private var fields: [(name: String, value: [UInt8])] = []

    /// No header is longer, in bytes: what follows is the body.
    private static let longest = 1 << 20
    private static let mostFields = 2_000

    /// - Parameter bytes: a mail, or a part; the header ends at the first empty line.
    init(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.startIndex
        end = bytes.endIndex
        let limit = min(bytes.endIndex, bytes.startIndex + Self.longest)
        while position < limit {
            let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[position..<lineEnd]
            position = min(lineEnd + 1, bytes.endIndex)
            end = position
            if line.last == 0x0D { line.removeLast() }
            guard let first = line.first else { return }
            if first.isBlank, let last = fields.indices.last {
                // A value goes on in the next line, if that begins with a blank.
                fields[last].value.append(0x20)
                fields[last].value += line.trimmed
            } else if let colon = line.prefix(256).firstIndex(of: UInt8(ascii: ":")), fields.count < Self.mostFields {
                let name = String(line[..<colon].trimmed).lowercased()
                fields.append((name, Array(line[colon...].dropFirst().trimmed)))
            }
        }
    }

    /// A field's value with what is encoded in it decoded; of several fields with this name, the first one's.
    /// - Parameter name: in small letters.
    subscript(name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }.map { EncodedWords.decode($0.value) }
    }
}
