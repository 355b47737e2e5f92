import ArgumentParser
import TestSupport
import Testing

@testable import pressmark

/// What is read without the argument parser is what that reads.
struct PlainSearchTests {
    private static let pieces = [
        "oil", "prices", "two words", "", "-", "--", "--index", "--index=here", "here", "-m", "--limit", "5", "007",
        "0",
        "10001", "-5", "--json", "--any", "-x", "entities", "help", "--help", "search", "ü",
    ]

    @Test(arguments: [
        ["oil"], ["oil", "prices"], ["--index", "here", "--", "-oil"], ["-m", "5", "oil"], ["oil", "--limit", "9999"],
        ["--json", "oil", "--index", "here"], ["\"equal footing\""], [""], ["oil", "--", "--json"],
    ])
    func `a plain search needs no parser`(_ arguments: [String]) throws {
        let plain = try #require(PlainSearch.command(arguments))
        #expect(try description(plain) == description(parsed(arguments)))
        #expect(try !description(plain).contains("definition"))
    }

    @Test(arguments: [
        [], ["help"], ["entities", "oil"], ["--", "entities"], ["--json", "entities"], ["-m", "0", "oil"],
        ["-m", "10001", "oil"], ["--index", "-here", "oil"], ["oil", "-m"], ["--index", "here"], ["--any", "oil"],
        ["-"],
    ])
    func `the parser reads what is not plain`(_ arguments: [String]) {
        #expect(PlainSearch.command(arguments) == nil)
    }

    @Test(arguments: [UInt64.random(in: 0...999_999)])
    func `any arguments that are read are read the same`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var plainOnes = 0
        for _ in 0..<200 {
            let arguments = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
                Self.pieces.randomElement(using: &random)
            }
            guard let plain = PlainSearch.command(arguments) else { continue }
            plainOnes += 1
            #expect(try description(plain) == description(parsed(arguments)), "\(arguments)")
        }
        #expect(plainOnes > 10)
    }

    private func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        try PressmarkCommand.parseAsRoot(arguments)
    }

    /// All values of a command, those of its groups too.
    private func description(_ command: any ParsableCommand) throws -> String {
        String(describing: try #require(command as? SearchCommand))
    }
}
