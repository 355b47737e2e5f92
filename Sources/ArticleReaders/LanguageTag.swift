/// Turns what people write for a language into a BCP 47 tag.
enum LanguageTag {
    /// `en` for `en`, `EN`, `English`; `pt-BR` for `pt_br`; `en-US` for `en_US.UTF-8`.
    /// - Returns: nil for what is neither a tag nor a language this table names.
    static func tag(for value: String) -> String? {
        let bytes = Array(value.utf8.prefix(64)).trimmed.prefix { $0 != UInt8(ascii: ".") }
        let text = String(bytes)
        if let tag = tagsByName[text.lowercased()] { return tag }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard parts.count <= 4, let language = parts.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy(\.isASCIILetter),
            parts.dropFirst().allSatisfy({
                (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric)
            })
        else { return nil }
        return ([language.lowercased()] + parts.dropFirst().map(cased)).joined(separator: "-")
    }

    /// RFC 5646, 2.1.1: regions in capitals, scripts capitalised, the rest in lower case.
    private static func cased(_ subtag: Substring) -> String {
        switch subtag.utf8.count {
        case 2: subtag.uppercased()
        case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
        default: subtag.lowercased()
        }
    }

    private static let tagsByName = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
        "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
        "russian": "ru", "русский": "ru", "ukrainian": "uk", "polish": "pl", "turkish": "tr", "arabic": "ar",
        "persian": "fa", "farsi": "fa", "hebrew": "he", "chinese": "zh", "japanese": "ja", "korean": "ko",
        "hindi": "hi",
        "urdu": "ur", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "greek": "el",
    ]
}
