/// How `vocabulary` has a term: most begin with their stem, and only what follows it is stored. Of the others, the whole term
/// is, behind a hyphen, which no term has.
enum VocabularyEnding {
    /// The term of a row, in SQL.
    static let term = "iif(substr(ending, 1, 1) = '-', substr(ending, 2), stem || ending)"

    /// What is stored of a term.
    static func ending(of term: String, stem: String) -> String {
        guard term.utf8.starts(with: stem.utf8) else { return "-" + term }
        return String(decoding: term.utf8.dropFirst(stem.utf8.count), as: UTF8.self)
    }
}
