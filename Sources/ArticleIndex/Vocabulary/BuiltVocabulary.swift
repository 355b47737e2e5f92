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

    /// A row of the table `vocabulary`; ascending in the order of its key.
    struct Entry: Sendable {
        let stem: String
        let ending: String
        let passages: Int

        init(_ term: String, stemmer: borrowing Stemmer, passages: Int) {
            stem = stemmer.stem(term)
            ending = VocabularyEnding.ending(of: term, stem: stem)
            self.passages = passages
        }

        static func < (left: Self, right: Self) -> Bool { (left.stem, left.ending) < (right.stem, right.ending) }
    }

    struct Tables: Sendable {
        /// Ascending.
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
            Entry(String(decoding: count.term, as: UTF8.self), stemmer: stemmer, passages: count.passages)
        }
        tables.entries.sort { $0 < $1 }
        var encoder = TermBlockEncoder()
        tables.blocks = counts.compactMap { count in
            encoder.add(
                TermBlockEncoder.Entry(term: count.term, frequency: FrequencyClass(passages: count.passages)))
        }
        if let last = encoder.finish() { tables.blocks.append(last) }
        return tables
    }
}
