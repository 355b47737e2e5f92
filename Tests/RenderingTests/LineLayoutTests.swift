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
}
