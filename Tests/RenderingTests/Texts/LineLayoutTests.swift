import TestSupport
import Testing

@testable import Rendering

struct LineLayoutTests {
    private let plain = OutputStyle(colored: false)
    private let colored = OutputStyle(colored: true)

    private func lines(_ pieces: [(String, OutputStyle.Attributes)], width: Int?, _ style: OutputStyle) -> [String] {
        var layout = LineLayout(width: width, style: style)
        for (text, attributes) in pieces { layout.add(text, attributes: attributes) }
        return layout.finished()
    }

    @Test func `letters of one byte and of several fill lines alike`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let pieces = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let letters = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    "eeeeeeee  \n".randomElement(using: &random) ?? "e"
                }
                return (String(letters), OutputStyle.Attributes(isMatch: Bool.random(using: &random)))
            }
            let accented = pieces.map { ($0.0.replacing("e", with: "é"), $0.1) }
            let width = [nil, 10, 13, 40].randomElement(using: &random) ?? nil
            for style in [plain, colored] {
                #expect(
                    lines(accented, width: width, style)
                        == lines(pieces, width: width, style).map { $0.replacing("e", with: "é") }, "seed \(seed)")
            }
        }
    }

    @Test func `a word longer than a line is broken, others move to the next`() {
        let text = [("one two three abcdefghijklmno", OutputStyle.Attributes())]
        #expect(lines(text, width: 10, plain) == ["one two", "three", "abcdefghij", "klmno"])
    }

    @Test func `a word that changes its look in the middle stays together`() {
        let text = [("aaaa bb", OutputStyle.Attributes()), ("bb", .init(isMatch: true)), ("bb", .init())]
        #expect(lines(text, width: 10, plain) == ["aaaa", "bbbbbb"])
    }

    @Test func `control characters are written out`() {
        #expect(lines([("a\u{1B}[31mb\tc", .init())], width: nil, plain) == ["a\\u{1B}[31mb\\tc"])
    }

    @Test func `a line of East Asian text ends at any character, but not before what closes or behind what opens`() {
        func lines(_ text: String, _ width: Int) -> [String] { self.lines([(text, .init())], width: width, plain) }
        #expect(lines("abc 東京都知事選挙", 12) == ["abc 東京都知", "事選挙"])
        #expect(lines("東京都知事。選挙", 10) == ["東京都知", "事。選挙"])
        #expect(lines("東京都知「事選」", 10) == ["東京都知", "「事選」"])
        #expect(lines("東京abcdefgh", 10) == ["東京", "abcdefgh"])
    }

    @Test func `combining marks take no room, and stay with their letter`() {
        let word = String(repeating: "e\u{301}", count: 10)
        #expect(lines([("\(word) \(word)", .init())], width: 10, plain) == [word, word])
        let marked = [("e", OutputStyle.Attributes()), ("\u{301}x", .init(isMatch: true))]
        #expect(lines(marked, width: 10, plain).joined().unicodeScalars.contains("\u{301}"))
    }

    @Test func `a link goes on over the end of a line`() {
        let link = OutputStyle.Attributes(link: "file:///a")
        let (open, close) = ("\u{1B}]8;;file:///a\u{1B}\\", "\u{1B}]8;;\u{1B}\\")
        #expect(
            lines([("see ", .init()), ("aaaaaa bbbbbb", link), (" end", .init())], width: 10, plain)
                == ["see " + open + "aaaaaa" + close, open + "bbbbbb" + close + " end"])
    }
}
