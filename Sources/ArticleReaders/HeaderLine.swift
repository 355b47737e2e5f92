import Articles

/// One line of metadata at the top of a text.
enum HeaderLine: Equatable {
    /// `Source: Gulf Desk`.
    case field(key: String, value: String)
    /// A line that is neither a field nor text: `Updated: …`, `Tags: …`.
    case other
    /// `7 February 2026`, `Published on 7 February 2026`, or `date 2026-02-07 The text goes on…`.
    /// - Parameter length: bytes of the line it takes up; the text begins behind it.
    case date(PublicationDay?, length: Int)

    /// No header value is longer, in bytes: a paragraph that opens with "Source:" is text.
    private static let longestValue = 400
    /// A longer value of a date field is not a date.
    private static let longestDate = 48

    /// - Parameter line: without white space at its ends.
    init?(_ line: ArraySlice<UInt8>) {
        if let date = Self.dateLine(line) {
            self = date
            return
        }
        guard let colon = line.prefix(32).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = String(line[..<colon].trimmed)
        let value = line[colon...].dropFirst().trimmed
        guard !value.isEmpty, value.count <= Self.longestValue, line[colon...].dropFirst().first != UInt8(ascii: "/")
        else { return nil }
        if MetadataField.isOtherMetadata(key) {
            self = .other
            return
        }
        guard let (field, _) = MetadataField.named(key) else { return nil }
        switch field {
        case .published where value.count > Self.longestDate || !value.contains(where: \.isASCIIDigit): return nil
        case .url where WebAddress.address(in: String(value)) == nil: return nil
        case .language where LanguageTag.tag(for: String(value)) == nil: return nil
        case .byline where Byline.line(Array("By ".utf8) + value) == nil: return nil
        case .source where Self.endsLikeSentence(value) && value.count > 40 || value.count > 160: return nil
        default: self = .field(key: key, value: String(value))
        }
    }

    private static func endsLikeSentence(_ value: ArraySlice<UInt8>) -> Bool {
        value.last == UInt8(ascii: ".") || value.last == UInt8(ascii: "\"") || value.last == UInt8(ascii: "?")
    }

    private static func dateLine(_ line: ArraySlice<UInt8>) -> HeaderLine? {
        let bytes = Array(line.prefix(128))
        var start = 0
        var textMayFollow = false
        let word = bytes.prefix(16).prefix { $0.isASCIILetter }
        let lead = String(word).lowercased()
        if leads.contains(lead) {
            textMayFollow = lead == "date"
            start = word.endIndex
            skipBlanks(in: bytes, &start)
            if start < bytes.count, bytes[start] == UInt8(ascii: ":") { start += 1 }
            skipBlanks(in: bytes, &start)
            if bytes[start...].starts(withASCII: "on ") { start += 3 }
            skipBlanks(in: bytes, &start)
        }
        guard let match = PublicationDayParser.match(in: bytes, at: start) else { return nil }
        let follows = match.end < bytes.count ? bytes[match.end] : nil
        // `Date: 06/02/2026 …` and a day without a year are dates too, though nobody can tell of which day.
        let day = match.date.publicationDay
        if bytes[match.end...].trimmed.isEmpty && match.end < 128 {
            return start > 0 || day != nil ? .date(day, length: line.count) : nil
        }
        guard textMayFollow, let day, let follows, !follows.isASCIIAlphanumeric else { return nil }
        var length = match.end
        if bytes[length] == UInt8(ascii: ",") || bytes[length] == UInt8(ascii: ".") { length += 1 }
        return .date(day, length: length)
    }

    private static let leads: Set<String> = ["date", "dated", "published", "posted", "released"]

    private static func skipBlanks(in bytes: [UInt8], _ position: inout Int) {
        while position < bytes.count, bytes[position].isBlank { position += 1 }
    }
}
