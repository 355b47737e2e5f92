import EntityNames
import Glibc
import TestSupport
import Testing

struct AliasFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test
    func `a bad line is reported by its number, the others hold`() throws {
        let path = try folder.write("\u{FEFF}US = United States\r\n\r\nnonsense\r\nkill he", to: "aliases.txt")
        let file = AliasFile(path: path)
        #expect(file.rules.map(\.line) == [1, 4])
        #expect(
            file.problems.map(\.description) == [
                "\(path), line 3: no “=” in it: write “A, B = C”, “rename A = B” or “kill A”"
            ])
    }

    @Test
    func `bytes that are no UTF-8 spoil their line only`() throws {
        let path = try folder.write(Array("Caf".utf8) + [0xE9] + Array(" = Cafe\nUS = America".utf8), to: "aliases.txt")
        let file = AliasFile(path: path)
        #expect(file.rules.map(\.line) == [2])
        #expect(file.problems.map(\.kind) == [.line(1, .notUTF8)])
    }

    @Test
    func `no file says nothing`() {
        for path in [folder.path("aliases.txt"), "/dev/null/aliases.txt", "/dev/null"] {
            #expect(AliasFile(path: path) == AliasFile(path: path, text: ""))
        }
    }

    @Test
    func `what cannot be read is reported and read no further`() throws {
        #expect(AliasFile(path: folder.path).problems.count == 1)
        #expect(AliasFile(path: "/dev/zero").problems.map(\.kind) == [.tooLarge(limit: AliasFile.byteLimit)])
        let pipe = folder.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(AliasFile(path: pipe).rules.isEmpty)
    }

    @Test
    func `the number of names is bounded`() {
        let line = String(repeating: "a,", count: 99) + "a = b\n"
        let file = AliasFile(path: "a", text: String(repeating: line, count: AliasFile.nameLimit / 100 + 5))
        #expect(file.rules.count == AliasFile.nameLimit / 100)
        #expect(
            file.problems.map(\.kind) == [.tooMany(limit: AliasFile.nameLimit, line: AliasFile.nameLimit / 100 + 1)])
    }

    @Test(arguments: [
        (["XDG_CONFIG_HOME": "/config", "HOME": "/home/ann"], "/config/pressmark/aliases.txt"),
        (["HOME": "/home/ann"], "/home/ann/.config/pressmark/aliases.txt"),
        (["XDG_CONFIG_HOME": "", "HOME": "/home/ann"], "/home/ann/.config/pressmark/aliases.txt"),
        (["XDG_CONFIG_HOME": "config", "HOME": "/home/ann"], "/home/ann/.config/pressmark/aliases.txt"),
        ([:], nil),
    ])
    func `the user's file is where the XDG specification has it`(environment: [String: String], path: String?) {
        #expect(AliasFile.userPath { environment[$0] } == path)
    }

    @Test
    func `problems are safe for a terminal`() {
        let file = AliasFile(path: "a\u{1B}[2J", text: "x [\u{1B}]0;\u{7}] = y")
        #expect(file.problems.count == 1)
        for problem in file.problems {
            #expect(!problem.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }
}
