/// Finds the text among a mail's parts: RFC 2046.
///
/// The first part of plain text is taken, else the first of HTML; attachments are passed over.
struct MailBody {
    private(set) var plain: String?
    private(set) var html: String?
    private var parts = 0

    private static let mostParts = 1_000
    private static let deepest = 16

    init(_ bytes: ArraySlice<UInt8>, header: MailHeader) {
        read(bytes, header: header, depth: 0)
    }

    var text: String? {
        plain ?? html.map { HTMLFragment.text(ofHTML: $0) }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, header: MailHeader, depth: Int) {
        parts += 1
        guard parts <= Self.mostParts, plain == nil else { return }
        if let disposition = header["content-disposition"], ContentType(disposition).type == "attachment" { return }
        let type = ContentType(header["content-type"] ?? "text/plain")
        if type.type.hasPrefix("multipart/") {
            guard depth < Self.deepest, let boundary = type["boundary"], !boundary.isEmpty else { return }
            for part in Self.parts(of: bytes, boundary: Array(boundary.utf8)) {
                let header = MailHeader(part)
                read(part[header.end...], header: header, depth: depth + 1)
            }
        } else if type.type == "text/plain" || type.type == "text" || type.type == "text/html" && html == nil {
            let decoded = TransferEncoding.decode(bytes, header["content-transfer-encoding"])
            let text = MailCharset.text(of: decoded, charset: type["charset"]).withLineFeeds
            guard text.utf8.contains(where: { !$0.isASCIISpace }) else { return }
            if type.type == "text/html" { html = text } else { plain = text }
        }
    }

    /// What stands between the lines that begin with `--` and the boundary; without a last one, to the end.
    private static func parts(of bytes: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var begin: Int?
        var position = bytes.startIndex
        while position < bytes.endIndex, parts.count < mostParts {
            let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            if let rest = behind(boundary, in: bytes[position..<lineEnd]) {
                if let begin { parts.append(bytes[begin..<max(begin, position - 1)]) }
                if rest.starts(with: "--".utf8) { return parts }
                begin = min(lineEnd + 1, bytes.endIndex)
            }
            position = lineEnd + 1
        }
        if let begin, begin < bytes.endIndex { parts.append(bytes[begin...]) }
        return parts
    }

    /// What stands behind `--` and the boundary: nothing, or `--` for the last one.
    private static func behind(_ boundary: [UInt8], in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.starts(with: "--".utf8), line.dropFirst(2).starts(with: boundary) else { return nil }
        let rest = line.dropFirst(2 + boundary.count).trimmed
        return rest.isEmpty || rest.starts(with: "--".utf8) ? rest : nil
    }
}

extension String {
    /// With line feeds as the only line ends.
    fileprivate var withLineFeeds: String {
        utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    }
}
