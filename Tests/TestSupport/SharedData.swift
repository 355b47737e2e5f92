import FoundationEssentials

/// Data that some machines have beside the checkout: tests that read it say that they are skipped where it is missing.
package enum SharedData {
    /// The absolute path of something in the `shared` folder beside the checkout, or in the one that `SHARED` in the
    /// environment names; nil where it is not there.
    package static func path(_ name: String) -> String? {
        let path = folder.appendingPathComponent(name).path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private static var folder: URL {
        if let named = ProcessInfo.processInfo.environment["SHARED"] { return URL(fileURLWithPath: named) }
        // Tests/TestSupport/SharedData.swift
        var checkout = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { checkout.deleteLastPathComponent() }
        return checkout.appendingPathComponent("shared")
    }
}
