import ArgumentParser
import ArticleIndex
import Articles
import QueryLanguage
import Retrieval
import TestSupport

/// Times other spellings, `word~` and `word*` on a large vocabulary of invented words, and what their table costs.
struct SpellingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spelling",
        abstract: "Time spelling suggestions on a vocabulary of invented words, or on that of an index.")

    @Option(help: "The folder of an index to measure; without it one is made of invented words, and removed.")
    var index: String?

    @Option(help: "Distinct words that are invented.")
    var terms = 500_000

    @Option(help: "Misspelt words of each kind.")
    var words = 20

    @Option(help: "How often each is asked for.")
    var runs = 20

    @Option(help: "What words and slips are drawn with.")
    var seed: UInt64 = 1

    func run() throws {
        if let index {
            try measure(IndexDirectory(index))
        } else {
            let folder = try TemporaryFolder()
            let directory = IndexDirectory(folder.path("index"))
            var invented = InventedWords(seed: seed)
            var articles = InventedArticles(words: invented.words(terms), seed: seed)
            let clock = ContinuousClock()
            var bytes = 0
            let time = try clock.measure { bytes = try articles.write(to: directory) }
            print("\(bytes) bytes of text, indexed in \(time.formatted)\n")
            try measure(directory)
            try measureUpdates(directory, &articles)
        }
    }

    private func measure(_ directory: IndexDirectory) throws {
        let reader = try IndexReader(directory)
        let sizes = try TableSizes(path: reader.path)
        print("\(sizes.description)\n")
        try reader.read { snapshot in
            let questions = try SpellingQuestions(snapshot, seed: seed)
            print("| asked for | words | of which the one meant was found | median ms | slowest word, ms |")
            print("|---|--:|--:|--:|--:|")
            for kind in Misspelling.allCases {
                report(kind.rawValue, try questions.misspelt(kind, count: words, runs: runs))
            }
            for form in ["~", "~2", "*"] {
                report("`word\(form)`, planned", try questions.widened(form, count: words, runs: runs))
            }
        }
    }

    private func report(_ name: String, _ result: SpellingQuestions.Result) {
        let medians = Samples(times: result.words.map(\.median))
        let found = result.found.map(String.init) ?? ""
        let (median, slowest) = (milliseconds(medians.median), milliseconds(medians.times.max() ?? .nan))
        print("| \(name) | \(medians.times.count) | \(found) | \(median) | \(slowest) |")
    }

    private func milliseconds(_ microseconds: Double) -> Double {
        (microseconds / 10).rounded() / 100
    }

    private func measureUpdates(_ directory: IndexDirectory, _ articles: inout InventedArticles) throws {
        let clock = ContinuousClock()
        print("\n| an article put in, with 300 known words and | median ms |\n|---|--:|")
        for new in [0, 10] {
            var samples = Samples()
            for run in 0..<runs {
                let change = articles.another(1000 * new + run, newWords: new)
                let writer = try IndexWriter(directory)
                samples.times.append(try clock.measure { try writer.apply([change]) } / .microseconds(1))
                _ = try writer.finish()
            }
            print("| \(new) new ones | \(milliseconds(samples.median)) |")
        }
    }
}

extension Duration {
    fileprivate var formatted: String { "\((self / .milliseconds(1)).rounded() / 1000) s" }
}
