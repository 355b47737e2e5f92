import Foundation
import Testing

/// An executable that goes on while a test looks at what it does.
final class BackgroundTool {
    private let process = Process()
    private let scratch: URL

    init(_ tool: Tool, _ arguments: [String], in folder: String) throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("pressmark-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        process.executableURL = URL(fileURLWithPath: tool.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        for name in ["out", "err"] { try Data().write(to: scratch.appendingPathComponent(name)) }
        process.standardOutput = try FileHandle(forWritingTo: scratch.appendingPathComponent("out"))
        process.standardError = try FileHandle(forWritingTo: scratch.appendingPathComponent("err"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: scratch)
    }

    private func text(_ name: String) -> String {
        (try? String(contentsOf: scratch.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }

    /// What it has written to standard output so far.
    var output: String { text("out") }
    var errors: String { text("err") }

    var hasEnded: Bool { !process.isRunning }

    /// Waits until something holds, for a minute at most.
    /// - Returns: whether it does.
    func waits(until condition: () throws -> Bool) rethrows -> Bool {
        let end = Date(timeIntervalSinceNow: 60)
        while Date() < end {
            if try condition() { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return try condition()
    }

    /// Waits for the end.
    func end() -> Tool.Outcome {
        process.waitUntilExit()
        return Tool.Outcome(status: process.terminationStatus, output: output, errors: errors)
    }

    /// Sends a signal, and waits for the end.
    func end(with signal: Int32) -> Tool.Outcome {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return Tool.Outcome(status: process.terminationStatus, output: output, errors: errors)
    }
}
