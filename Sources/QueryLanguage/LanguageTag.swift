/// A BCP 47 language tag in lower case: two or three letters, then subtags of up to eight letters and digits.
/// - Returns: nil where `text` is no such tag. `_` is taken for `-`.
func languageTag(_ text: String) -> String? {
    guard text.utf8.count <= 35 else { return nil }
    let tag = String(decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        .lowercased()
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = subtags.first, 2...3 ~= primary.utf8.count, primary.utf8.allSatisfy({ !isDigit($0) }),
        subtags.allSatisfy({ subtag in
            1...8 ~= subtag.utf8.count
                && subtag.utf8.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        })
    else { return nil }
    return tag
}
