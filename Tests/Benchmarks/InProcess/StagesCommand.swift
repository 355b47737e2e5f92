import ArgumentParser
import ArticleIndex
import Ingestion
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures where the time of building an index goes: stage by stage, core by core.
struct StagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Build an index of some folders, and print what each stage took on each core.")

    @Argument(help: "Folders with article files.")
    var folders: [String]

    private struct Row {
        var processor: [Int: Int] = [:]
        var elapsed = 0
        var total: Int { processor.values.reduce(0, +) }
    }

    func run() async throws {
        let temporary = try TemporaryFolder()
        let meter = StageMeter()
        var options = IngestOptions(directory: IndexDirectory(temporary.path("index")), paths: folders)
        options.meter = meter
        let (processor, elapsed) = (Self.time(CLOCK_PROCESS_CPUTIME_ID), Self.time(CLOCK_MONOTONIC))
        let report = try await IngestRun(options).run()
        let used = Self.time(CLOCK_PROCESS_CPUTIME_ID) - processor
        let passed = Self.time(CLOCK_MONOTONIC) - elapsed

        var rows: [StageMeter.Stage: Row] = [:]
        for usage in meter.usages {
            rows[usage.stage, default: Row()].processor[usage.core, default: 0] += usage.processor
            rows[usage.stage, default: Row()].elapsed += usage.elapsed
        }
        let cores = Set(meter.usages.map(\.core)).sorted()
        let measured = rows.values.reduce(0) { $0 + $1.total }
        print(
            "\(report.counts.articles) articles; \(Self.seconds(passed)) s, \(Self.seconds(used)) processor seconds\n")
        print("| stage | " + cores.map { "core \($0), s | " }.joined() + "processor, s | % | elapsed, s |")
        print("|---|" + cores.map { _ in "--:|" }.joined() + "--:|--:|--:|")
        for (stage, row) in rows.sorted(by: { $0.value.total > $1.value.total }) {
            let shares = cores.map { Self.seconds(row.processor[$0] ?? 0) + " | " }.joined()
            let percent = (100 * row.total + used / 2) / max(used, 1)
            print("| \(stage.name) | \(shares)\(Self.seconds(row.total)) | \(percent) | \(Self.seconds(row.elapsed)) |")
        }
        let sums = cores.map { core in
            Self.seconds(rows.values.reduce(0) { $0 + ($1.processor[core] ?? 0) }) + " | "
        }.joined()
        print("| together | \(sums)\(Self.seconds(measured)) | \((100 * measured + used / 2) / max(used, 1)) | |")
        let blanks = cores.map { _ in "| " }.joined()
        print("| outside of all stages \(blanks)| \(Self.seconds(max(0, used - measured))) | | |")
    }

    /// Nanoseconds.
    private static func time(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static func seconds(_ nanoseconds: Int) -> String {
        let hundredths = (nanoseconds + 5_000_000) / 10_000_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
