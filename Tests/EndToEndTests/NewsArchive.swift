import Foundation
import TestSupport

/// Articles of news, a JSON object a line.
enum NewsArchive {
    /// nil where it, or what unpacks it, is not on this machine.
    static let path =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")
        ? SharedData.path("data/news-100mb.jsonl.xz") : nil
}
