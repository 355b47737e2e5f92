import Testing

@testable import Quotations

struct QuoteComparerTests {
    private static let speech =
        "We have always been ready to mend the old bridge, whatever it costs the town, and we will do so in spring."

    private func match(_ quote: String, _ candidate: String = speech, joints: [Int] = []) throws -> QuoteMatch? {
        try QuoteComparer(quote).match(in: candidate, joints: joints)
    }

    @Test(arguments: [
        ("always been ready to mend the old bridge", QuoteVerdict.verbatim),
        ("“Always been READY to mend\nthe old bridge”", .verbatim), ("«always been ready to mend»", .verbatim),
        ("``always been ready to mend''", .verbatim), ("whatever it cost's the town", .verbatim),
        ("mend the old bridge whatever it costs", .punctuation), ("mend the old [sic] bridge", .punctuation),
        ("always be ready to mended the old bridges", .inflected),
        ("always been prepared to mend the old bridge", .edited), ("always been ready to mend the bridge", .edited),
        ("we have always ... whatever it costs the town", .edited),
        ("we [the council] have always been ready", .edited),
    ])
    func verdicts(quote: String, expected: QuoteVerdict) throws {
        let match = try #require(try match(quote))
        #expect(match.verdict == expected)
    }

    @Test(arguments: [
        "we have always ... whatever it costs the town", "we [the council] have always been ready",
        "mend the old [sic] bridge",
    ])
    func `ellipsis and brackets cost nothing`(quote: String) throws {
        #expect(try match(quote)?.similarity == 1)
    }

    @Test func `an attribution in the middle`() throws {
        let candidate = "It was, a mistake to build here"
        #expect(try match("it was a mistake", candidate, joints: [8])?.verdict == .split)
        #expect(try match("it was a mistake", candidate)?.verdict == .punctuation)
        #expect(try match("a mistake to build here", candidate, joints: [8])?.verdict == .verbatim)
    }

    @Test func `the stretch that fits`() throws {
        let match = try #require(try match("ready to mend the bridge"))
        let bytes = Array(Self.speech.utf8)
        #expect(String(decoding: bytes[match.range], as: UTF8.self) == "ready to mend the old bridge")
    }

    @Test func differences() throws {
        let quote = "ready to repair the old bridge whatever costs the town and indeed"
        let match = try #require(try match(quote))
        let quoted = Array(quote.utf8)
        let bytes = Array(Self.speech.utf8)
        let noted = match.differences.map {
            "\($0.kind.rawValue) \(String(decoding: quoted[$0.quote], as: UTF8.self))"
                + "|\(String(decoding: bytes[$0.candidate], as: UTF8.self))"
        }
        #expect(
            noted == [
                "same ready to|ready to", "replaced repair|mend",
                "same the old bridge whatever|the old bridge, whatever",
                "inserted |it", "same costs the town and|costs the town, and", "deleted indeed|",
            ])
    }

    @Test func `more changes are less alike`() throws {
        let quotes = [
            "always been ready to mend the old bridge", "always be ready to mend the old bridge",
            "always been prepared to mend the old bridge", "always been prepared to fix the bridge",
            "nobody is prepared to fix the new bridge",
        ]
        let similarities = try quotes.map { try match($0)?.similarity ?? 0 }
        #expect(similarities == similarities.sorted(by: >))
        #expect(Set(similarities).count == quotes.count)
    }

    @Test func `two halves joined`() throws {
        let match = try #require(try match("we have always been ready and we will do so in spring"))
        #expect(match.similarity > 0.75)
        #expect(match.verdict == .edited)
    }

    @Test func `no words in common`() throws {
        #expect(try match("purple elephants") == nil)
        #expect(try match("") == nil)
        #expect(try match("…") == nil)
        #expect(try match("bridge", "") == nil)
    }

    @Test func `diacritics are no difference`() throws {
        #expect(try match("cafe de la reine", "Le Café de la Reine.")?.verdict == .verbatim)
        #expect(try match("Путин сказал", "путин сказал: да")?.verdict == .verbatim)
    }

    @Test func `a long quote in a long candidate`() throws {
        let words = (0..<30_000).map { "word\($0)" }
        let candidate = words.joined(separator: " ")
        let quote = words[20_000..<20_090].filter { !$0.hasSuffix("7") }.joined(separator: ", ")
        let match = try #require(try match(quote, candidate))
        #expect(match.range.lowerBound == candidate.range(of: "word20000 ", in: candidate).lowerBound)
        #expect(match.similarity > 0.9)
    }

    @Test(arguments: [
        ("the harbour is closed", true, true), ("a harbour is closed", true, true), ("the harbour is", true, false),
        ("is closed", false, true), ("is shut", false, true), ("harbour is", false, false),
        ("and the harbour is closed now", true, true), ("now is closed", false, true),
    ])
    func `whether a quote begins and ends with the candidate`(quote: String, start: Bool, end: Bool) throws {
        let match = try #require(try QuoteComparer(quote).match(in: "The harbour is closed."))
        #expect(match.meetsStart == start)
        #expect(match.meetsEnd == end)
    }

    @Test func `what has to change is counted in words`() throws {
        let same = try #require(try QuoteComparer("the harbour is closed").match(in: "The harbour is closed."))
        #expect(same.cost == 0)
        let changed = try #require(try QuoteComparer("the old harbour is open").match(in: "The harbour is closed."))
        #expect(changed.cost == 2)
    }
}
