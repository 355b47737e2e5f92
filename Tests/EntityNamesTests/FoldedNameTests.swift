import EntityNames
import Testing

struct FoldedNameTests {
    @Test(arguments: [
        ("Ann Hale", "ann hale"), ("THE Hague", "hague"), ("The", "the"), ("Étienne Ångström", "etienne angstrom"),
        ("E\u{301}tienne", "etienne"), ("U.S.", "us"), ("U. S. A.", "usa"), ("US", "us"),
        ("U.S. Treasury", "us treasury"),
        ("J.C. Penney", "jc penney"), ("J. C. Penney", "jc penney"), ("Ann B. Hale", "ann b hale"),
        ("St. Jude", "st jude"), ("Dock & Pier", "dock and pier"), ("D&P", "d and p"), ("O’Hara's", "oharas"),
        ("Al-Hadi", "al hadi"), ("Anna \"Nan\" Berg", "anna nan berg"), ("  Ann \t Hale ", "ann hale"), ("@", "@"),
        ("", ""),
        ("Αθήνα", "αθήνα"), ("МОСКВА", "москва"), ("東\u{200B}京", "東京"),
    ])
    func `case, diacritics, punctuation and the article make no difference`(name: String, folded: String) {
        #expect(FoldedName.text(of: name) == folded)
    }

    @Test(arguments: [
        ("hale", "ann hale", true), ("ann hale", "ann hale", true), ("ann", "ann hale", true),
        ("b", "ann b hale", true),
        ("hal", "ann hale", false), ("ale", "ann hale", false), ("ann hale", "hale", false), ("", "hale", false),
        ("hale", "halex hale", true),
    ])
    func `words are looked for whole`(words: String, name: String, isFound: Bool) {
        #expect(FoldedName.has(words, in: name) == isFound)
    }
}
