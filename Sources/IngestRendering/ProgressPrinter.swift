package import Ingestion
import Synchronization
import TerminalOutput

/// Says how far a run has come, as it goes.
package final class ProgressPrinter: Sendable {
    package enum Form: Sendable {
        /// A bar on standard error, which is drawn again and again.
        case bar
        /// A line on standard error every three seconds.
        case plain
        /// An event on standard output every second: see ``IngestEventPrinter``.
        case json
        case none
    }

    private struct State {
        var begin: ContinuousClock.Instant?
        var last: ContinuousClock.Instant?
        var stage = IngestProgress.Stage.reading
        /// Whether a bar stands on the screen.
        var isDrawn = false
    }

    private let form: Form
    private let state = Mutex(State())

    package init(_ form: Form) {
        self.form = form
    }

    package func show(_ progress: IngestProgress) {
        show(progress, at: .now).map(write)
    }

    /// - Returns: what there is to write at this moment; nil where it is too early to write again.
    func show(_ progress: IngestProgress, at now: ContinuousClock.Instant) -> String? {
        state.withLock { state in
            let begin = state.begin ?? now
            state.begin = begin
            guard progress.totalFiles > 0 else { return nil }
            let isNewStage = progress.stage != state.stage
            state.stage = progress.stage
            let measurement = ProgressMeasurement(progress, after: now - begin)
            switch form {
            case .bar:
                state.isDrawn = true
                return bar(measurement)
            case .plain:
                // What is done at once is not worth a line.
                guard now - (state.last ?? begin) >= .seconds(3) || (isNewStage && state.last != nil) else {
                    return nil
                }
                state.last = now
                return "pressmark-ingest: \(measurement.words(saysSize: true))\n"
            case .json:
                guard isNewStage || state.last.map({ now - $0 >= .seconds(1) }) ?? true else { return nil }
                state.last = now
                return IngestEventPrinter().text(for: measurement)
            case .none:
                return nil
            }
        }
    }

    /// Takes the bar away.
    package func clear() {
        let wasDrawn = state.withLock { state in
            defer { state.isDrawn = false }
            return state.isDrawn
        }
        if wasDrawn { write("\r\u{1B}[K") }
    }

    private func bar(_ measurement: ProgressMeasurement) -> String {
        let progress = measurement.progress
        let part = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 1
        let cells = 20
        let filled = min(cells, Int(part * Double(cells)))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
        let line = "\(bar) \(Int(part * 100)) %  \(measurement.words(saysSize: false))"
        return "\r\u{1B}[K" + TerminalText.escaped(line, limit: Terminal.width - 1)
    }

    private func write(_ text: String) {
        var stream = form == .json ? StandardStream.output() : StandardStream.error()
        // Progress that cannot be shown is no reason to stop.
        try? stream.write(text)
        try? stream.flush()
    }
}
