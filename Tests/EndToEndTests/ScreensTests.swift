import Foundation
import Testing

/// What the executables show on a real terminal; see Tests/Screens/screens.py.
struct ScreensTests {
    private static let hasTools = ["tmux", "python3"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    @Test(.enabled(if: hasTools, "tmux or python3 is not installed: the screens are not compared"))
    func `the screens are those that are kept, and so is the picture: make screens writes them anew`() throws {
        let products = String(Tool.query.path.dropLast("/pressmark".count))
        let outcome = try Tool.run(
            "/usr/bin/python3", [ScreenFiles.folder + "/screens.py", "--check", "--bin", products],
            in: ScreenFiles.folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
