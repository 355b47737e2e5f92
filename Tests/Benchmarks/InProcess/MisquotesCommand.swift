import ArgumentParser
import ArticleIndex
import Articles
import Quotations
import Retrieval
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures how often a misquote finds its source, how often a quote that stands nowhere is answered, and how long that takes.
struct MisquotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "misquotes",
        abstract: "Look up misquotes of an index's quotations, and quotes that stand nowhere.")

    @Option(help: "The folder of an index with quotations.")
    var index: String

    @Option(help: "Misquotes of each kind and share.")
    var count = 250

    @Option(help: "What quotations and changes are drawn with.")
    var seed: UInt64 = 1

    @Flag(help: "Print the misquotes that do not find their source and the false answers.")
    var failures = false

    private static let shares = [0.05, 0.15, 0.30]

    /// How some look-ups ended.
    private struct Tally {
        var asked = 0
        var right = 0
        /// The first answer is another place with the very words of the source.
        var sameWords = 0
        var times = Samples()
        /// The thread's own time, which other work on the machine does not add to.
        var ownTimes = Samples()

        var rate: String { String(describing: (Double(right) / Double(max(asked, 1)) * 1000).rounded() / 10) }
    }

    func run() throws {
        let set = try MisquoteSet(splitting: IndexDirectory(index), seed: seed)
        print("\(set.sources.count) direct quotations of \(MisquoteSet.leastWords) words or more; ", terminator: "")
        print("\(set.keptOut.count) of \(set.keptOutBefore) kept out that do not stand in the index\n")
        try IndexReader(set.directory).read { snapshot in
            let lookup = try QuoteLookup(snapshot)
            var random = SeededGenerator(seed: seed &+ 1)
            for _ in 0..<200 {
                _ = try lookup.results(for: set.sources[random.below(set.sources.count)].words.joined(separator: " "))
            }
            try reportMisquotes(set, lookup, &random)
            try reportNowhere(set, lookup, &random)
        }
    }

    private func reportMisquotes(_ set: MisquoteSet, _ lookup: QuoteLookup, _ random: inout SeededGenerator) throws {
        var all = Tally()
        var totals = Self.shares.map { _ in Tally() }
        var lengths = [[Tally]](repeating: Self.shares.map { _ in Tally() }, count: Self.lengths.count)
        print("| recall@1, % | 5 % of the words | 15 % | 30 % |\n|---|--:|--:|--:|")
        for kind in Misquote.allCases {
            var rates: [String] = []
            for (column, share) in Self.shares.enumerated() {
                var tally = Tally()
                for _ in 0..<count {
                    let source = set.sources[random.below(set.sources.count)]
                    let quote = kind.apply(to: source.words, share: share, others: set.words, using: &random)
                    let before = tally
                    try ask(quote, source, lookup, &tally)
                    let row = Self.lengths.firstIndex { $0.contains(source.words.count) } ?? 0
                    for part in [\Tally.asked, \.right, \.sameWords] {
                        totals[column][keyPath: part] += tally[keyPath: part] - before[keyPath: part]
                        lengths[row][column][keyPath: part] += tally[keyPath: part] - before[keyPath: part]
                    }
                }
                all.times.times += tally.times.times
                all.ownTimes.times += tally.ownTimes.times
                rates.append(tally.rate)
            }
            print("| \(kind.rawValue) | \(rates.joined(separator: " | ")) |")
        }
        for (range, tallies) in zip(Self.lengths, lengths) {
            let name =
                range.upperBound > 1000
                ? "\(range.lowerBound) words or more" : "\(range.lowerBound) to \(range.upperBound - 1) words"
            print(
                "| all, \(name) (\(tallies.map { String($0.asked) }.joined(separator: ", "))) | \(tallies.map(\.rate).joined(separator: " | ")) |"
            )
        }
        print("| **all** (\(totals[0].asked) each) | \(totals.map(\.rate).joined(separator: " | ")) |")
        print(
            "| of these the source's words, or those asked for, in another utterance | \(totals.map { String($0.sameWords) }.joined(separator: " | ")) |"
        )
        reportTimes(of: all)
    }

    private static let lengths = [3..<6, 6..<10, 10..<20, 20..<40, 40..<100_000]

    private func ask(_ quote: String, _ source: MisquoteSet.Source, _ lookup: QuoteLookup, _ tally: inout Tally) throws
    {
        let results = try timed(quote, lookup, &tally)
        guard let first = results.first else {
            if failures { print("none: \(quote) <- \(source.words.joined(separator: " "))") }
            return
        }
        let isRight = first.carriers.contains { hit in
            hit.article.path == source.article
                && hit.ranges.contains { range in source.quotation.ranges.contains { $0.overlaps(range) } }
        }
        if isRight {
            tally.right += 1
        } else {
            let words = QuoteWording.plain(source.words.joined(separator: " "))
            // Nobody can tell which of those who said the same words was meant.
            let isSame =
                QuoteWording.plain(first.best.candidate).contains(words)
                || [.verbatim, .punctuation].contains(first.best.match.verdict)
            if isSame {
                tally.right += 1
                tally.sameWords += 1
            } else if failures {
                print("other: \(quote) <- \(source.words.joined(separator: " ")) -> \(first.best.words)")
            }
        }
    }

    private func timed(_ quote: String, _ lookup: QuoteLookup, _ tally: inout Tally) throws -> [QuoteResult] {
        let clock = ContinuousClock()
        var results: [QuoteResult] = []
        let start = Self.ownTime()
        let time = try clock.measure { results = try lookup.results(for: QuoteLookup.cleaned(quote)) }
        tally.ownTimes.times.append(Self.ownTime() - start)
        tally.asked += 1
        tally.times.times.append(time / .microseconds(1))
        return results
    }

    private func reportNowhere(_ set: MisquoteSet, _ lookup: QuoteLookup, _ random: inout SeededGenerator) throws {
        print("\n| quotes that stand nowhere | asked | answered as found | % |\n|---|--:|--:|--:|")
        var invented = Tally()
        while invented.asked < 2 * count {
            let length = set.sources[random.below(set.sources.count)].words.count
            let words = (0..<length).map { _ in set.words[random.below(set.words.count)] }
            // A few common words may stand together somewhere.
            guard set.share(of: words) < 1 else { continue }
            try count(words.joined(separator: " "), lookup, &invented)
        }
        report("words drawn as often as articles have them", invented)
        var keptOut = Tally()
        for _ in 0..<min(2 * count, set.keptOut.count) {
            try count(set.keptOut[random.below(set.keptOut.count)].joined(separator: " "), lookup, &keptOut)
        }
        report("quotations of articles kept out of the index", keptOut)
        var short = Tally()
        for _ in 0..<min(count, set.shortKeptOut.count) {
            try count(set.shortKeptOut[random.below(set.shortKeptOut.count)].joined(separator: " "), lookup, &short)
        }
        report("those of three or four words, of which no other place has all", short)
    }

    private func count(_ quote: String, _ lookup: QuoteLookup, _ tally: inout Tally) throws {
        guard let first = try timed(quote, lookup, &tally).first else { return }
        tally.right += 1
        if failures { print("false: \(quote) -> \(first.best.match.similarity) \(first.best.words)") }
    }

    private func report(_ name: String, _ tally: Tally) {
        print("| \(name) | \(tally.asked) | \(tally.right) | \(tally.rate) |")
        reportTimes(of: tally)
    }

    private func reportTimes(of tally: Tally) {
        for (name, samples) in [("look-up", tally.times), ("the thread's own time", tally.ownTimes)] {
            let sorted = samples.times.sorted()
            guard !sorted.isEmpty else { continue }
            let slow = milliseconds(sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
            print("| \(name), ms: median \(milliseconds(samples.median)), 99 % within \(slow) | | | |")
        }
    }

    private func milliseconds(_ microseconds: Double) -> Double { (microseconds / 10).rounded() / 100 }

    /// Microseconds of processor time that this thread has had.
    private static func ownTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
