import FoundationEssentials

/// Data that some machines have beside the checkout: tests that read it say that they are skipped where it is missing.
package enum SharedData {
    /// The absolute path of something in the `shared` folder beside the checkout; nil where it is not there.
    package static func path(_ name: String) -> String? {
        // Tests/TestSupport/SharedData.swift
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let path = folder.appendingPathComponent("shared/" + name).path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
