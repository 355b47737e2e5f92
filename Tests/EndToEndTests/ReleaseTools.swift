import Foundation

/// The executables as `make build` builds them: many times as fast as those of the tests.
struct ReleaseTools {
    private let folder: URL

    /// nil where there are none, or they were built from other sources than are here now.
    init?() {
        folder = Tool.products.deletingLastPathComponent().appendingPathComponent("release")
        // Tests/EndToEndTests/ReleaseTools.swift
        var checkout = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { checkout.deleteLastPathComponent() }
        guard let built = [Tool.query, .ingest].map({ Self.change(of: URL(fileURLWithPath: path($0))) }).min(),
            let sources = FileManager.default.enumerator(atPath: checkout.appendingPathComponent("Sources").path),
            built > Self.change(of: checkout.appendingPathComponent("Package.swift"))
        else { return nil }
        for case let name as String in sources where name.hasSuffix(".swift") {
            guard built > Self.change(of: checkout.appendingPathComponent("Sources/\(name)")) else { return nil }
        }
    }

    func path(_ tool: Tool) -> String { folder.appendingPathComponent(tool.rawValue).path }

    /// Long ago where there is no such file.
    private static func change(of file: URL) -> Date {
        (try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate) ?? .distantPast
    }
}
