import Testing

@testable import CommandLineInterface

struct CommandNamesTests {
    private let names = CommandNames(of: SampleTool.self)

    @Test
    func `a first word that is nearly a command's name is asked about`() {
        let question = "did you mean 'pressmark entities'?"
        #expect(names.question(["entites", "tariffs"]) == question)
        #expect(names.question(["--index", "x", "entites"]) == nil)
        for first in ["entities", "tariffs", "--limit", "entites tariffs"] { #expect(names.question([first]) == nil) }
        #expect(names.question([]) == nil)
    }

    @Test
    func `options of every command may stand before its name`() {
        func ordered(_ arguments: String...) -> [String] { CommandOrder.namingFirst(arguments, among: names) }
        #expect(
            ordered("--index", "x", "--debug", "entities", "oil") == ["entities", "--index", "x", "--debug", "oil"])
        #expect(ordered("--index=x", "--no-config", "entities") == ["entities", "--index=x", "--no-config"])
        #expect(ordered("--json", "entities") == ["--json", "entities"])
        #expect(ordered("--index", "entities") == ["--index", "entities"])
        #expect(ordered("--debug", "oil") == ["--debug", "oil"])
    }
}
