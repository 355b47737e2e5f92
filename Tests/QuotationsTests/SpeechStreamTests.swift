import Articles
import Testing

@testable import Quotations

struct SpeechStreamTests {
    private func streams(_ text: String) -> [SpeechStream] {
        SpeechStream.streams(of: quotations(in: text), in: text)
    }

    @Test func `the attribution is left out`() throws {
        let text = "“It was,” Ada Hale said, “a mistake to build here.” It rained."
        let stream = try #require(streams(text).first)
        #expect(stream.text == "It was, a mistake to build here.")
        #expect(stream.joints == [8])
        let range = stream.text.range(of: "was, a mistake", in: stream.text)
        let bytes = Array(text.utf8)
        #expect(
            stream.sourceRanges(of: range).map { String(decoding: bytes[$0], as: UTF8.self) } == ["was,", "a mistake"])
    }

    @Test func `a continuation goes on in the stream`() throws {
        let found = streams("“The dam will hold,” Ada Hale said. “We tested it twice,” she added. The sun came out.")
        #expect(found.map(\.text).first == "The dam will hold,")
    }

    @Test func `paragraphs of one speech have no joint`() throws {
        let stream = try #require(streams("Ada Hale said: “We built it.\n\n“We will keep it.”").first)
        #expect(stream.text == "We built it. We will keep it.")
        #expect(stream.joints == [])
    }

    @Test func `a stream maps every byte back`() {
        let text =
            "“Ä dam,” said Ada Hale. “Zwölf ünder,” Ada Hale said, “are there — all of them.”\n\n“Und so on it goes.”"
        let bytes = Array(text.utf8)
        for stream in streams(text) {
            let all = stream.sourceRanges(of: 0..<stream.text.utf8.count)
            #expect(all.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ") == stream.text)
        }
    }
}

extension String {
    /// The byte range of a part that is there once.
    func range(of part: String, in text: String) -> Range<Int> {
        guard let range = text.firstRange(of: part) else { return 0..<0 }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<start + part.utf8.count
    }
}
