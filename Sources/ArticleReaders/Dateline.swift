/// The place, day and agency a news report opens with: `MUSCAT, Feb. 6 (Gulf Desk) — The talks…`.
struct Dateline: Equatable {
    /// As written, with its region: `MUSCAT, Oman`. Empty where only the day or the agency is given.
    private(set) var place: String
    private(set) var date: WrittenDate?
    /// What stands in brackets.
    private(set) var source: String?
    /// Bytes from the start of the text to the first word behind the dash.
    private(set) var length: Int

    /// Whether it says more than a place in capitals, which other lines may open with too.
    var isCertain: Bool { date != nil || source != nil }

    /// No dateline is longer, in bytes.
    private static let longest = 140

    /// - Returns: nil where the text does not open with a dateline.
    init?(openingOf text: some StringProtocol) {
        let bytes = text.utf8Prefix(Self.longest + 8)
        guard let dash = Self.firstDash(in: bytes) else { return nil }
        var rest = bytes[..<dash.lowerBound].trimmed
        var date: WrittenDate?
        var source: String?
        for _ in 0..<2 {
            if source == nil, let (before, inside) = Self.splitBrackets(rest) {
                source = inside
                rest = before
            } else if date == nil, let (before, found) = Self.splitDate(rest) {
                date = found
                rest = before
            }
        }
        guard Self.isPlace(rest, mayBeMixedCase: date != nil || source != nil) else { return nil }
        place = String(rest)
        self.date = date
        self.source = source
        length = bytes[dash.upperBound...].firstIndex { !$0.isASCIISpace } ?? bytes.count
    }

    /// A dash that stands between words: ` - `, `--`, `–` or `—`.
    private static func firstDash(in bytes: [UInt8]) -> Range<Int>? {
        let hyphen = UInt8(ascii: "-")
        for index in bytes.indices.prefix(longest) {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                return nil
            case hyphen where index > 0 && bytes[index - 1].isBlank:
                let end = bytes[index...].prefix { $0 == hyphen }.endIndex
                if end - index <= 3, end < bytes.count, end - index > 1 || bytes[end].isASCIISpace {
                    return index..<end
                }
            case 0xE2
            where bytes[index...].starts(with: [0xE2, 0x80, 0x93]) || bytes[index...].starts(with: [0xE2, 0x80, 0x94]):
                return index..<index + 3
            default:
                continue
            }
        }
        return nil
    }

    private static func splitBrackets(_ bytes: ArraySlice<UInt8>) -> (before: ArraySlice<UInt8>, inside: String)? {
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) else { return nil }
        let inside = bytes[open...].dropFirst().dropLast().trimmed
        guard inside.count <= 60, inside.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return nil }
        return (withoutTrailingComma(bytes[..<open]), String(inside))
    }

    private static func splitDate(_ bytes: ArraySlice<UInt8>) -> (before: ArraySlice<UInt8>, date: WrittenDate)? {
        let array = Array(bytes)
        for start in array.indices where start == 0 || array[start - 1].isBlank || array[start - 1] == UInt8(ascii: ",")
        {
            guard let match = PublicationDayParser.match(in: array, at: start), array[match.end...].trimmed.isEmpty
            else { continue }
            return (withoutTrailingComma(array[..<start]), match.date)
        }
        return nil
    }

    private static func withoutTrailingComma(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let slice = bytes.trimmed
        return slice.last == UInt8(ascii: ",") ? slice.dropLast().trimmed : slice
    }

    private static func isPlace(_ bytes: ArraySlice<UInt8>, mayBeMixedCase: Bool) -> Bool {
        if bytes.isEmpty { return mayBeMixedCase }
        guard bytes.count <= 80,
            bytes.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 || " ,./-'&".utf8.contains($0) }),
            let city = bytes.split(separator: UInt8(ascii: ",")).first
        else { return false }
        let isInCapitals = city.count { $0.isASCIIUpper } > 1 && !city.contains { $0.isASCIILower }
        if isInCapitals { return true }
        let words = bytes.split { $0.isBlank || $0 == UInt8(ascii: ",") }
        return mayBeMixedCase && words.count <= 8
            && words.allSatisfy { $0.first?.isASCIILower == false || smallWords.contains(String($0)) }
    }

    private static let smallWords: Set<String> = [
        "and", "de", "del", "la", "le", "las", "los", "of", "the", "upon", "am", "an", "der", "al", "el", "sur", "do",
        "da",
    ]
}
