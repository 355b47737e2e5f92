import ArgumentParser
import ArticleIndex
import Articles
import NearDuplicates
import QueryLanguage
import Retrieval
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures how copies of articles are found: how many, at what price, and how many that are none.
struct CopiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Edit copies of an index's articles, and count how many are recognised; count the index's own.")

    @Option(help: "The folder the index is in.")
    var index = "./index"

    @Option(help: "How many articles are edited, in each way.")
    var articles = 2000

    @Option(help: "What the edits are drawn by.")
    var seed: UInt64 = 1

    func run() throws {
        let reader = try IndexReader(IndexDirectory(index))
        try reader.read { snapshot in
            let texts = try Self.texts(snapshot)
            measureSpeed(texts.map(\.text))
            recall(texts.map(\.text))
            try neighbours(texts, snapshot)
            let counts = try snapshot.counts()
            print(
                "\nin the index: \(counts.copies) of \(counts.articles) articles in \(counts.groups) groups, ",
                terminator: "")
            print("\(counts.otherPlaces) further files with the text of an article")
        }
    }

    private struct Text {
        var article: StoredArticle
        var text: String
    }

    private static func texts(_ snapshot: IndexSnapshot) throws -> [Text] {
        var texts: [Text] = []
        var passage = 1
        while let first = try snapshot.passage(passage) {
            guard let article = try snapshot.article(first.articleID) else { break }
            var text = first.text
            for id in (passage + 1)..<max(passage + 1, passage + article.passageCount) {
                text += try snapshot.passage(id)?.text ?? ""
            }
            texts.append(Text(article: article, text: text))
            passage += article.passageCount
        }
        return texts
    }

    private func measureSpeed(_ texts: [String]) {
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        var times: [Double] = []
        var sum: UInt64 = 0
        for _ in 0..<5 {
            let start = Self.processorTime()
            for text in texts { sum &+= TextSignature(text).low }
            times.append(Self.processorTime() - start)
        }
        let time = times.sorted()[2]
        print("\(texts.count) texts, \(bytes) bytes: signatures take \(time) s of CPU (median of 5), ", terminator: "")
        print("\(Int(Double(bytes) / time / 1e6)) MB/s; checksum \(sum)")
    }

    private func recall(_ texts: [String]) {
        let long = texts.filter { $0.utf8.count > 600 }
        print("\n\(articles) articles of more than 600 bytes, seed \(seed)\n")
        print("| edit | resemblance | candidates | copies by the exact check | found |\n|---|--:|--:|--:|--:|")
        for edit in EditedCopy.allCases {
            var random = SeededGenerator(seed: seed)
            var (resemblance, candidates, copies, found) = (0.0, 0, 0, 0)
            for _ in 0..<articles {
                let text = long[random.below(long.count)]
                let copy = edit.make(of: text, other: long[random.below(long.count)], using: &random)
                let (one, other) = (ShingleSet(text), ShingleSet(copy))
                let isCandidate = TextSignature(text).isCandidate(TextSignature(copy))
                let isCopy = one.isCopy(of: other)
                resemblance += one.resemblance(to: other)
                candidates += isCandidate ? 1 : 0
                copies += isCopy ? 1 : 0
                found += isCandidate && isCopy ? 1 : 0
            }
            let percent = { (count: Int) in "\(Double(count * 1000 / articles) / 10) %" }
            let mean = Double(Int(100 * resemblance / Double(articles))) / 100
            print("| \(edit.rawValue) | \(mean) | \(percent(candidates)) | \(percent(copies)) | \(percent(found)) |")
        }
    }

    /// Articles found by each other's headlines tell of the same things.
    private func neighbours(_ texts: [Text], _ snapshot: IndexSnapshot) throws {
        guard let today = PublicationDay("2026-01-01") else { return }
        let searcher = try Searcher(snapshot)
        let directory = try snapshot.copyDirectory()
        let byStart = Dictionary(
            texts.map { ($0.article.firstPassage, $0.text) }, uniquingKeysWith: { first, _ in first })
        var random = SeededGenerator(seed: seed)
        var (pairs, candidates, copies, unfound) = (0, 0, 0, 0)
        for _ in 0..<articles {
            let text = texts[random.below(texts.count)]
            let query = try QueryParser(today: today).parse(anyOf: text.article.headline)
            var seen: Set<Int> = [text.article.id]
            for hit in try searcher.hits(query, limit: 10) where seen.insert(hit.article.id).inserted {
                guard let other = byStart[hit.article.firstPassage] else { continue }
                pairs += 1
                let isCandidate = TextSignature(text.text).isCandidate(TextSignature(other))
                candidates += isCandidate ? 1 : 0
                guard ShingleSet(text.text).isCopy(of: ShingleSet(other)) else { continue }
                copies += 1
                let groups = [text.article, hit.article].map { directory.group(ofArticleAt: UInt32($0.firstPassage)) }
                if groups[0] == nil || groups[0] != groups[1] { unfound += 1 }
            }
        }
        print(
            "\n\(pairs) pairs of an article and one of the ten best passages for its headline: \(candidates) are candidates, ",
            terminator: "")
        print("\(copies) copies by the exact check, of which \(unfound) are in no common group")
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
