import Testing

@testable import Ingestion

@Suite(.enabled(if: Sandbox.isAvailable, "prlimit of util-linux is not installed"))
struct SandboxTests {
    private func run(
        _ program: String, _ arguments: String..., input: [UInt8] = [], seconds: Int = 30, memory: Int = 1 << 30,
        output: Int = 1 << 20
    ) throws -> [UInt8] {
        let path = try #require(ProgramPath.find(program))
        return try Sandbox.run(
            path, arguments, input: input, limits: .init(seconds: seconds, memory: memory, output: output))
    }

    @Test func `standard input comes out of cat`() throws {
        let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
        #expect(try run("cat", input: bytes) == bytes)
        #expect(try run("cat").isEmpty)
    }

    @Test func `a program that does not read its input is no trouble`() throws {
        #expect(try run("true", input: [UInt8](repeating: 0x61, count: 1 << 20)).isEmpty)
    }

    @Test func `exit status and signal are told`() {
        #expect(throws: SubprocessError.exit(status: 1)) { try run("false") }
        #expect(throws: SubprocessError.signal(9)) { try run("sh", "-c", "kill -9 $$") }
    }

    @Test func `time, output and memory are bounded, and what was started ends with it`() throws {
        #expect(throws: SubprocessError.timeLimit(seconds: 1)) { try run("sleep", "1000", seconds: 1) }
        // The shell ends at once, and what it started holds the output open.
        #expect(throws: SubprocessError.timeLimit(seconds: 1)) { try run("sh", "-c", "sleep 1000 &", seconds: 1) }
        #expect(throws: SubprocessError.outputLimit(bytes: 1 << 20)) { try run("yes") }
        #expect(throws: SubprocessError.exit(status: 1)) { try run("tail", "/dev/zero", memory: 100 << 20) }
    }

    @Test func `no file can be written`() throws {
        #expect(throws: SubprocessError.self) { try run("sh", "-c", "echo x > /tmp/pressmark-sandbox-test") }
    }

    @Test(.enabled(if: !Sandbox.withoutNetwork.isEmpty, "this system does not let users take the network away"))
    func `there is no network`() throws {
        let interfaces = String(decoding: try run("cat", "/proc/net/dev"), as: UTF8.self)
        #expect(interfaces.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains("lo:") })
    }
}
