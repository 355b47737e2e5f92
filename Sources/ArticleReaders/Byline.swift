import Articles

/// Recognises and cleans author lines.
enum Byline {
    /// What an author line at the top of an article says.
    struct Line: Equatable {
        /// Without the leading "By".
        var byline: String
        /// A date in a part of its own: `By Jane Doe | 7 February 2026`.
        var published: PublicationDay?
    }

    /// Reads `By Jane Doe and John Smith, Gulf Desk`.
    /// - Returns: nil for a line that goes on like a sentence: a small word before the first comma, or a final full
    ///   stop.
    static func line(_ line: some Collection<UInt8>) -> Line? {
        let line = Array(line.prefix(256)).trimmed
        guard line.count <= 160, line.starts(withASCII: "by "), let last = line.last,
            !".:;,\"".utf8.contains(last)
        else { return nil }
        var parts = withoutBy(String(line)).split { "|•·".contains($0) }
            .map { String(Array($0.utf8).trimmed) }
            .filter { !$0.isEmpty }
        var published: PublicationDay?
        parts.removeAll { part in
            guard let day = PublicationDayParser.day(in: part) else { return false }
            published = published ?? day
            return true
        }
        guard let names = parts.first?.split(separator: ",").first, isNames(names) else { return nil }
        return Line(byline: parts.joined(separator: ", "), published: published)
    }

    /// One author line of one or several values: `Jane Doe, John Smith and Ann Lee`.
    static func joined(_ values: [String]) -> String? {
        let names = values.map { String(Array(withoutBy($0).utf8).trimmed) }.filter { !$0.isEmpty }
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func withoutBy(_ value: String) -> String {
        let bytes = Array(value.utf8).trimmed
        guard bytes.starts(withASCII: "by"), bytes.count > 2 else { return String(bytes) }
        let rest = bytes.dropFirst(2)
        guard let next = rest.first, next.isASCIISpace || next == UInt8(ascii: ":") else { return String(bytes) }
        return String(rest.drop { $0.isASCIISpace || $0 == UInt8(ascii: ":") })
    }

    /// Whether every word begins like a name, or is one that stands between names.
    private static func isNames(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first, words.count <= 16, first.utf8.first?.isASCIILower == false,
            words.contains(where: { $0.utf8.first.map { !$0.isASCIIDigit } ?? false })
        else { return false }
        let isDay = MonthNames.weekdays.contains(first.lowercased()) || MonthNames.numbers[first.lowercased()] != nil
        guard !(isDay && words.count == 1), first != "The" else { return false }
        return words.allSatisfy { word in
            // A name may begin with a small particle: al-Mughrabi, d'Alema.
            word.utf8.first?.isASCIILower == false || word.utf8.contains(where: \.isASCIIUpper)
                || smallWords.contains(String(word))
        }
    }

    private static let smallWords: Set<String> = [
        "and", "with", "in", "at", "for", "of", "the", "de", "da", "do", "dos", "di", "du", "del", "della", "la", "le",
        "van", "ten", "te",
        "von", "der", "den", "ter", "al", "el", "bin", "ibn", "bint", "y", "e", "zu", "af", "av",
    ]
}
