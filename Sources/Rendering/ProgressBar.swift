package import Ingestion
import TerminalOutput

/// A bar on standard error that shows how far a run has come.
package struct ProgressBar: Sendable {
    private let isShown: Bool

    package init(isShown: Bool) {
        self.isShown = isShown
    }

    package func show(_ progress: IngestProgress) {
        guard isShown, progress.totalBytes > 0 else { return }
        let part = Double(progress.bytes) / Double(progress.totalBytes)
        let cells = 30
        let filled = Int(part * Double(cells))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
        write("\r\u{1B}[K\(bar) \(Int(part * 100)) %  \(progress.files) of \(progress.totalFiles) files")
    }

    package func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        var stream = StandardStream.error()
        // A bar that cannot be drawn is no reason to stop.
        try? stream.write(text)
        try? stream.flush()
    }
}
