import Foundation
import TestSupport
import Testing

/// What shells offer.
struct CompletionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("", to: "seeds/calm.txt")
        let executables = URL(filePath: Tool.query.path).deletingLastPathComponent().path
        #expect(
            try Tool.manual.run(["--date", "2026-02-07", executables, folder.path], in: folder.path).status == 0)
    }

    /// Words as the shell cuts them, the last of them is to be completed; and what of all that is offered begins so.
    private static let offers: [(words: [String], offered: [String])] = [
        (["pressmark", "ent"], ["entities"]),
        (["pressmark", "--li"], ["--limit"]),
        (["pressmark", "oil", "--entities", "under"], ["underline"]),
        (["pressmark", "entities", "--format", "j"], ["json"]),
        (["pressmark", "--index", "see"], ["seeds"]),
        (["pressmark", "--index", "seeds", "speak"], ["speakers"]),
        (["pressmark", "quotes", "--spe"], ["--speaker"]),
        (["pressmark", "quote", "-f", "see"], ["seeds"]),
        (["pressmark", "--limit", ""], []),
        (["pressmark", "help", "quot"], ["quote", "quotes"]),
        (["pressmark-ingest", "watch", "see"], ["seeds"]),
        (["pressmark-ingest", "--progress", "b"], ["bar"]),
        (["pressmark-ingest", "comp"], ["compact"]),
        (["pressmark-ingest", "cluster", "re"], ["repair"]),
        (["pressmark-ingest", "cluster", "init", "--sh"], ["--shards"]),
    ]

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
    func `bash completes commands, flags, values and files`() throws {
        for (words, offered) in Self.offers + [(["pressmark", "entities", "--format", "=", "j"], ["json"])] {
            let quoted = words.map { "'\($0)'" }.joined(separator: " ")
            let script = """
                source bash-completion/completions/\(words[0])
                COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count - 1)
                function=$(complete -p \(words[0]) | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
                $function
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let outcome = try Tool.run("/bin/bash", ["--norc", "-c", script], in: folder.path)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.split(separator: "\n").map(String.init) == offered, "\(words)")
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/fish")))
    func `fish completes them too`() throws {
        for (words, offered) in Self.offers {
            let script = """
                source fish/vendor_completions.d/\(words[0]).fish
                complete -C '\(words.joined(separator: " "))'
                """
            let outcome = try Tool.run(
                "/usr/bin/fish", ["-N", "-c", script], in: folder.path, environment: ["HOME": folder.path])
            let found = outcome.output.split(separator: "\n").map { line in
                String(line.prefix { $0 != "\t" && $0 != "/" })
            }
            #expect(found == offered, "\(words): \(outcome.errors)")
        }
    }

    /// A terminal of its own, in which the keys are typed.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")))
    func `zsh completes what only one word can be`() throws {
        for (words, offered) in Self.offers where offered.count == 1 {
            let line = words.joined(separator: " ")
            let script = """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                send() { zpty -w -n shell "$1"$'\\n'; }
                await() { local text all; while zpty -r shell text; do all+=$text; [[ $text == *$~1* ]] && break; done; print -r -- $all; }
                send "PS1= PS2=; fpath=($PWD/zsh/site-functions \\$fpath); autoload -Uz compinit; compinit -u -D; stty -echo"
                send "show() { print -r -- \\"[\\$BUFFER]\\"; BUFFER=; zle accept-line }; zle -N show; bindkey '^X' show; print rea''dy"
                await ready >/dev/null
                zpty -w -n shell "\(line)"$'\\t\\x18'
                await '\\[pressmark*\\]'
                """
            let outcome = try Tool.run(
                "/usr/bin/timeout", ["20", "/usr/bin/zsh", "-f", "-c", script], in: folder.path,
                environment: ["HOME": folder.path, "TERM": "dumb"])
            let completed = (words.dropLast() + offered).joined(separator: " ")
            #expect(outcome.output.contains("[\(completed)"), "\(line): \(outcome.output) \(outcome.errors)")
        }
    }
}
