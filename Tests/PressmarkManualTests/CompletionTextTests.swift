import Testing

@testable import pressmark_manual

struct CompletionTextTests {
    private let tool: Tool = {
        let format = ArgumentDescription(
            kind: .option, shouldDisplay: true, isOptional: true, isRepeating: false,
            names: [.init(kind: .long, name: "format")], valueName: "format", allValues: ["text", "json"],
            completionKind: .list(values: ["text", "json"]), abstract: "It's [how]: to write. The rest is not shown.")
        let hidden = ArgumentDescription(
            kind: .flag, shouldDisplay: false, isOptional: true, isRepeating: false,
            names: [.init(kind: .long, name: "hidden")], abstract: "Nobody sees it.")
        let search = CommandDescription(commandName: "search", abstract: "Find: it.", arguments: [format, hidden])
        return Tool(
            CommandDescription(commandName: "finder", defaultSubcommand: "search", subcommands: [search]),
            version: "1.0")
    }()

    @Test
    func `descriptions are quoted as each shell reads them`() {
        let zsh = ZshCompletion(tool).text
        #expect(zsh.contains(#"'--format=[It'\''s \[how\]: to write]:format:(text json)'"#))
        #expect(zsh.contains(#"'search:Find\: it'"#))
        #expect(FishCompletion(tool).text.contains(#"-l format -r -f -a 'text json' -d 'It\'s [how]: to write'"#))
        #expect(BashCompletion(tool).text.contains("\"search --format\") _finder_words 'text json'; return ;;"))
    }

    @Test
    func `what is hidden is not offered`() {
        for text in [ZshCompletion(tool).text, FishCompletion(tool).text, BashCompletion(tool).text] {
            #expect(!text.contains("hidden"))
        }
        #expect(!CommandsPage(tool).text.contains("hidden"))
        #expect(CommandsPage(tool).text.contains("| `--format format` | It's [how]: to write."))
    }
}
