import Foundation
import Testing

/// The real executables, as they were built with the tests.
enum Tool: String {
    case query = "pressmark"
    case ingest = "pressmark-ingest"
    case manual = "pressmark-manual"
    case example = "library-example"

    /// What a process left behind.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        /// The JSON objects on standard output, one a line.
        func objects() throws -> [[String: Any]] {
            try output.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }
    }

    /// The folder SwiftPM puts executables in: that of the test bundle.
    static var products: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    }

    /// The executable's absolute path.
    var path: String { Self.products.appendingPathComponent(rawValue).path }

    /// Runs the executable to its end.
    ///
    /// - Parameters:
    ///   - environment: added to a small fixed one.
    ///   - input: standard input; empty where there is none.
    func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], input: String? = nil
    ) throws -> Outcome {
        try Self.run(path, arguments, in: folder, environment: environment, input: input)
    }

    static func run(
        _ executable: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
        input: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
        // Files instead of pipes: a process that writes much to both cannot be held up.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "pressmark-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let streams = ["out", "err"].map { scratch.appendingPathComponent($0) }
        for stream in streams { try Data().write(to: stream) }
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = scratch.appendingPathComponent("in")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self))
    }
}
