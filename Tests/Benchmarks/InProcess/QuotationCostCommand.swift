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

/// Measures which part of the processor's time of an ingest goes to quotations: finding them, and storing them.
struct QuotationCostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotation-cost",
        abstract: "Ingest a folder with and without quotations in turns, and compare the processor's time.")

    @Argument(help: "A folder with article files.")
    var folder: String

    @Option(help: "How often each is done.")
    var rounds = 5

    func run() async throws {
        // Files are in the cache from then on, and the model and the lists have been read.
        _ = try await seconds(findingQuotations: true)
        var with: [Double] = []
        var without: [Double] = []
        for round in 0..<rounds {
            for isWith in [round.isMultiple(of: 2), !round.isMultiple(of: 2)] {
                let time = try await seconds(findingQuotations: isWith)
                if isWith { with.append(time) } else { without.append(time) }
            }
            print("round \(round + 1): \(with[round]) s with, \(without[round]) s without")
        }
        let parts = zip(with, without).map { 100 * (1 - $1 / $0) }.sorted()
        print("quotations, % of the processor's time: median \(parts[parts.count / 2]), all \(parts)")
        let (low, other) = (with.min() ?? 0, without.min() ?? 0)
        print("fastest of each: \(low) s and \(other) s, \(100 * (1 - other / low)) %")
    }

    /// Seconds of processor time, of all threads, in the program and in the system for it.
    private func seconds(findingQuotations: Bool) async throws -> Double {
        let temporary = try TemporaryFolder()
        var options = IngestOptions(directory: IndexDirectory(temporary.path("index")), paths: [folder])
        options.findsQuotations = findingQuotations
        let start = Self.processorTime()
        _ = try await IngestRun(options).run()
        return Self.processorTime() - start
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
