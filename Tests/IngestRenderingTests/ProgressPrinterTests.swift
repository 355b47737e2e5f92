import Ingestion
import Testing

@testable import IngestRendering

struct ProgressPrinterTests {
    private let start = ContinuousClock.now

    private func progress(
        _ files: Int, of total: Int = 35_120, bytes: Int, stage: IngestProgress.Stage = .reading
    ) -> IngestProgress {
        IngestProgress(stage: stage, files: files, totalFiles: total, bytes: bytes, totalBytes: 105_200_000)
    }

    private func show(_ printer: ProgressPrinter, _ progress: IngestProgress, after seconds: Double) -> String? {
        printer.show(progress, at: start + .seconds(seconds))
    }

    @Test
    func `plain lines come every three seconds, with what was measured`() {
        let printer = ProgressPrinter(.plain)
        #expect(show(printer, progress(0, bytes: 0), after: 0) == nil)
        #expect(show(printer, progress(900, bytes: 2_000_000), after: 2.9) == nil)
        #expect(
            show(printer, progress(12_000, bytes: 36_100_000), after: 4)
                == "pressmark-ingest: 12,000 of 35,120 files, 36.1 of 105.2 MB, 9.0 MB/s, 8 s left\n")
        #expect(show(printer, progress(13_000, bytes: 40_000_000), after: 6.9) == nil)
        #expect(
            show(printer, progress(13_000, bytes: 105_200), after: 8)
                == "pressmark-ingest: 13,000 of 35,120 files, 0.1 of 105.2 MB, 0.0 MB/s, 134 min left\n")
        #expect(
            show(printer, progress(35_120, bytes: 105_200_000, stage: .merging), after: 8.1)
                == "pressmark-ingest: all 35,120 files read, merging\n")
        #expect(
            show(printer, progress(35_120, bytes: 105_200_000, stage: .checking), after: 9)
                == "pressmark-ingest: all 35,120 files read, checking\n")
    }

    @Test
    func `a short run has no plain lines`() {
        let printer = ProgressPrinter(.plain)
        #expect(show(printer, progress(0, bytes: 0), after: 0) == nil)
        #expect(show(printer, progress(35_120, bytes: 105_200_000, stage: .merging), after: 1) == nil)
    }

    @Test
    func `a run without files shows nothing`() {
        for form in [ProgressPrinter.Form.bar, .plain, .json] {
            #expect(show(ProgressPrinter(form), progress(0, of: 0, bytes: 0), after: 5) == nil)
        }
    }

    @Test
    func `a bar is drawn at each call, within the terminal's width`() throws {
        let printer = ProgressPrinter(.bar)
        _ = show(printer, progress(0, bytes: 0), after: 0)
        let bar = try #require(show(printer, progress(12_000, bytes: 52_600_000), after: 2))
        #expect(bar.hasPrefix("\r\u{1B}[K██████████░░░░░░░░░░ 50 %  12,000 of 35,120 files, 26.3 MB/s, 2 s left"))
        #expect(!bar.contains("\n"))
    }

    @Test
    func `events come each second and with each stage`() throws {
        let printer = ProgressPrinter(.json)
        #expect(
            show(printer, progress(0, bytes: 0), after: 0) == #"""
                {"bytes":0,"bytes_per_second":null,"event":"progress","files":0,"format_version":1,"seconds":0,"seconds_left":null,"stage":"reading","total_bytes":105200000,"total_files":35120}

                """#)
        #expect(show(printer, progress(10, bytes: 1000), after: 0.9) == nil)
        #expect(
            show(printer, progress(10_000, bytes: 52_600_000), after: 4) == #"""
                {"bytes":52600000,"bytes_per_second":13150000,"event":"progress","files":10000,"format_version":1,"seconds":4,"seconds_left":4,"stage":"reading","total_bytes":105200000,"total_files":35120}

                """#)
        #expect(show(printer, progress(35_120, bytes: 105_200_000, stage: .merging), after: 4.1) != nil)
    }

    @Test
    func `problems and the end are events`() {
        var report = IngestReport()
        report.new = 2
        report.problems = [FileProblem(path: "/news/a.txt", reason: "is empty")]
        #expect(
            IngestEventPrinter().text(for: report) == #"""
                {"event":"problem","format_version":1,"path":"/news/a.txt","reason":"is empty","severity":"failure"}
                {"articles":0,"changed":0,"duplicates":0,"event":"done","failed":1,"failed_before":0,"format_version":1,"moved":0,"new":2,"other_formats":0,"passages":0,"removed":0,"unchanged":0}

                """#)
    }
}
