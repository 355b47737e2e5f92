import Ingestion

/// How far a run has come, how fast it is and how long it takes yet, by the time that has gone by.
struct ProgressMeasurement: Equatable {
    var progress: IngestProgress
    /// Since the first file was begun.
    var seconds: Double

    init(_ progress: IngestProgress, after time: Duration) {
        self.progress = progress
        let (seconds, attoseconds) = time.components
        self.seconds = Double(seconds) + Double(attoseconds) / 1e18
    }

    /// nil before anything is known of it.
    var bytesPerSecond: Double? {
        guard progress.stage == .reading || progress.stage == .sending, progress.bytes > 0, seconds > 0 else {
            return nil
        }
        return Double(progress.bytes) / seconds
    }

    /// Until all files are done, at the speed so far; nil before anything is known of it.
    var secondsLeft: Int? {
        bytesPerSecond.map { Int((Double(progress.totalBytes - progress.bytes) / $0).rounded(.up)) }
    }

    /// `12,000 of 35,120 files, 36.1 of 105.2 MB, 9.8 MB/s, 7 s left`; or what is done when all files are.
    /// - Parameter saysSize: whether the megabytes read so far are among it.
    func words(saysSize: Bool) -> String {
        switch progress.stage {
        case .reading:
            let size = "\(Self.megabytes(Double(progress.bytes))) of \(Self.megabytes(Double(progress.totalBytes))) MB"
            let parts = [
                "\(Self.grouped(progress.files)) of \(Self.grouped(progress.totalFiles)) files", saysSize ? size : nil,
                bytesPerSecond.map { "\(Self.megabytes($0)) MB/s" }, secondsLeft.map { "\(Self.time($0)) left" },
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        case .sending:
            let parts = [
                "\(Self.grouped(progress.files)) of \(Self.grouped(progress.totalFiles)) articles",
                bytesPerSecond.map { "\(Self.grouped(Int($0))) articles/s" },
                secondsLeft.map { "\(Self.time($0)) left" },
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        case .merging: return "all \(Self.grouped(progress.totalFiles)) files read, merging"
        case .checking: return "all \(Self.grouped(progress.totalFiles)) files read, checking"
        }
    }

    private static func megabytes(_ bytes: Double) -> String {
        let tenths = Int((bytes / 100_000).rounded())
        return "\(grouped(tenths / 10)).\(tenths % 10)"
    }

    private static func time(_ seconds: Int) -> String {
        seconds < 100 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }

    /// With a comma before each third digit.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digit)
        }.joined()
    }
}
