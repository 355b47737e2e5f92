import ArticleIndex
import Articles
import CXXHash
import EntityNames
import TextAnalysis

/// Cuts texts into the tokens of the SQLite index, and spells them for an engine with `a` to `z`, `0` to `9` and `_` only.
///
/// Other scalars are their number in base 16 between two `_`, so what begins alike is spelled alike. One owner: it holds a stemmer.
package final class ClusterTokens {
    /// Stands between names, and between utterances: no phrase runs across. No token is spelled so.
    static let boundary = "_end"
    /// A token that no document has.
    static let nothing = "_none"

    /// The engine cuts words off at 42 characters; before some stands a ``Kind``.
    static let longest = 38
    /// Of a longer word at least so many bytes are kept as they are, and of one of ASCII letters the second number.
    static let keptAtLeast = 13
    static let kept = 20

    /// What tokens begin with that stand for a whole passage's occurrences of a word. No other token begins so.
    enum Kind: String {
        /// All words of a stem.
        case stem = "_s"
        case word = "_w"
        /// All words of a stem in the headline.
        case headlineStem = "_t"
    }

    private var cutter: TermCutter
    private let stemmer: Stemmer

    /// - Throws: `IndexError`, and `StemmerError` for a language that Snowball does not know.
    package init(stemmer language: String = IndexSettings.defaultStemmer) throws {
        cutter = TermCutter(try ScalarFolding())
        stemmer = try Stemmer(language: language)
    }

    /// The tokens of a text, not spelled yet.
    package func words(of text: String) -> [String] {
        var words: [String] = []
        cutter.cut(text) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    func stem(_ word: String) -> String { stemmer.stem(word) }

    /// A token as the engine gets it.
    static func spelled(_ word: String) -> String {
        let spelled = spelledInFull(word.unicodeScalars)
        guard spelled.utf8.count > longest else { return spelled }
        var start = ""
        for scalar in word.unicodeScalars {
            let next = Self.spelled(scalar)
            guard start.utf8.count + next.utf8.count <= kept else { break }
            start += next
        }
        return start + "_h" + hash(spelled)
    }

    /// What stands for an entity, by which its articles are counted.
    static func entity(_ key: EntityKey) -> String { "e_" + hash("\(key.type.rawValue) \(key.name)") }

    /// 16 digits.
    private static func hash(_ text: String) -> String {
        var text = text
        let digits = String(text.withUTF8 { XXH64($0.baseAddress, $0.count, 0) }, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    static func spelled(_ word: String, as kind: Kind) -> String { kind.rawValue + spelled(word) }

    static func spelledInFull(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0 += spelled($1) }
    }

    private static func spelled(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        default: "_\(String(scalar.value, radix: 16))_"
        }
    }

    /// A folded name's words, spelled.
    static func names(_ folded: String) -> [String] {
        folded.split(separator: " ").map { spelled(String($0)) }
    }

    /// Every three characters in a row of a value, case aside, and what is left at its end.
    static func grams(of value: String) -> [String] {
        let scalars = Array(value.lowercased().unicodeScalars)
        return scalars.indices.map { spelledInFull(scalars[$0..<min($0 + 3, scalars.count)]) }
    }
}
