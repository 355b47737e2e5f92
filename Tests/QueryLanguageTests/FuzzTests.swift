import Articles
import TestSupport
import Testing

@testable import QueryLanguage

@Suite struct FuzzTests {
    private static let fragments = [
        "oil", "U.S.", "伊朗", "😀", "e\u{0301}", "AND", "OR", "NOT", "NEAR", "NEAR/5", "THEN/0", "near/3", "|", "-", "--",
        "(",
        ")", "\"", "“", "»", "=", "*", "~", "~2", "/", ":", "..", ".", "'", "’", " ", " ", "\t", "\u{0}", "\u{1B}",
        "\u{FEFF}",
        "\u{202E}", "\u{301}", "title:", "title:(", "by:", "date:", "date:2026-02", "after:7d", "before:", "lang:en",
        "said:\"",
        "path:", "tilte:", "http://", "2026", "-30", "yesterday", "\\", "&", "\r\n",
    ].map { Array($0.utf8) }

    private static let run = FuzzRun(inputsByDefault: 20_000)

    @Test
    func `no text crashes, and every promise holds`() throws {
        let parser = QueryParser(today: try #require(PublicationDay("2026-02-18")))
        let whole = Array("title:(oil OR gas) -coal NEAR/5 \"a b\" date:2026-01..2026-02 w* x~2".utf8)
        let slowest = Self.run.forEachInput(share: 1) { generator in
            var bytes = Bool.random(using: &generator) ? whole : []
            for _ in 0..<Int.random(in: 1...16, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0...9, using: &generator) {
                case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &generator)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2: bytes.removeLast(min(bytes.count, 3))
                default:
                    guard let fragment = Self.fragments.randomElement(using: &generator) else { continue }
                    bytes.insert(contentsOf: fragment, at: place)
                }
            }
            parser.exercise(bytes)
        }
        #expect(!Self.run.isHang(slowest), "seed \(Self.run.seed), input \(slowest.number)")
    }

    @Test(arguments: [
        "\"", "(", ")", "-", "- ", "NOT ", "=", "*", "~", "|", "a ", "a", "a:", "é", "“a”", "a*", "-(", "\u{301}",
        "title:", "a OR -b ",
    ])
    func `a hundred kilobytes of one thing give an answer`(unit: String) throws {
        let parser = QueryParser(today: try #require(PublicationDay("2026-02-18")))
        parser.exercise(Array(String(repeating: unit, count: 100_000 / unit.utf8.count).utf8))
    }
}
