import Dispatch
import Synchronization
import TextAnalysis

/// What the tables of terms will hold, made on another core while the postings are written.
final class BuiltVocabulary: Sendable {
    /// A term and how many passages have it.
    struct Count: Sendable {
        var term: [UInt8]
        var passages: Int
    }

    struct Entry: Sendable {
        var stem: String
        var term: String
        var passages: Int
    }

    struct Tables: Sendable {
        /// In the order of the table's key: stems, then terms.
        var entries: [Entry] = []
        var blocks: [TermBlockEncoder.Block] = []
    }

    private let group = DispatchGroup()
    private let tables = Mutex<Result<Tables, StemmerError>>(.success(Tables()))

    /// - Parameter counts: ascending by term, each once.
    init(_ counts: [Count]) {
        DispatchQueue.global().async(group: group) { [self] in
            let made = Result { () throws(StemmerError) in try Self.tables(of: counts) }
            tables.withLock { $0 = made }
        }
    }

    /// Waits for them.
    func get() throws(StemmerError) -> Tables {
        group.wait()
        return try tables.withLock { $0 }.get()
    }

    private static func tables(of counts: [Count]) throws(StemmerError) -> Tables {
        let stemmer = try Stemmer(language: IndexSettings.defaultStemmer)
        var tables = Tables()
        tables.entries = counts.map { count in
            let term = String(decoding: count.term, as: UTF8.self)
            return Entry(stem: stemmer.stem(term), term: term, passages: count.passages)
        }
        tables.entries.sort { ($0.stem, $0.term) < ($1.stem, $1.term) }
        var encoder = TermBlockEncoder()
        tables.blocks = counts.compactMap { count in
            encoder.add(
                TermBlockEncoder.Entry(term: count.term, frequency: FrequencyClass(passages: count.passages)))
        }
        if let last = encoder.finish() { tables.blocks.append(last) }
        return tables
    }
}
