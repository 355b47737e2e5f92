import Foundation
import Testing

/// The parts of the benchmarks that need no engine and no corpus; see Tests/Benchmarks/README.md.
struct BenchmarkScriptsTests {
    private static let python = "/usr/bin/python3"
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Benchmarks").path()

    @Test(
        .enabled("python3 is not installed: the benchmarks' scripts are not tested") {
            FileManager.default.isExecutableFile(atPath: python)
        })
    func `queries of other engines, their table, the chart and the laws hold against their tests`() throws {
        let outcome = try Tool.run(
            Self.python, ["-B", "-m", "unittest", "discover", "-s", Self.folder], in: Self.folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains(/Ran [1-9][0-9]+ tests/))
    }
}
