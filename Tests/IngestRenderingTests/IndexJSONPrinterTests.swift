import IngestRendering
import Ingestion
import Testing

@testable import ArticleIndex

struct IndexJSONPrinterTests {
    private let counts = IndexCounts(articles: 15, passages: 68)

    @Test
    func `a check has a line for each fault and one at the end`() {
        let faults = [
            IndexFault(reason: "the vocabulary does not agree with the passages", isMended: true),
            IndexFault(reason: "2 articles do not have the passages they should have", isMended: false),
        ]
        #expect(
            IndexJSONPrinter().checked(counts, faults: faults) == #"""
                {"event":"fault","format_version":1,"is_mended":true,"reason":"the vocabulary does not agree with the passages"}
                {"event":"fault","format_version":1,"is_mended":false,"reason":"2 articles do not have the passages they should have"}
                {"articles":15,"event":"checked","faults":2,"format_version":1,"mended":1,"passages":68}

                """#)
    }

    @Test
    func `a compaction is one line`() {
        #expect(
            IndexJSONPrinter().compacted(counts, before: 819_200, after: 614_400)
                == "{\"articles\":15,\"bytes_after\":614400,\"bytes_before\":819200,\"format_version\":1,\"passages\":68}\n"
        )
    }

    @Test
    func `a watch tells its events, and of changes only what it knows`() {
        var report = IngestReport()
        (report.new, report.unchanged, report.counts) = (1, 14, counts)
        let printer = IngestEventPrinter()
        let first = printer.text(for: .began(report, roots: ["/news"]))
        #expect(
            first.hasSuffix("\"unchanged\":14}\n{\"event\":\"watching\",\"format_version\":1,\"paths\":[\"/news\"]}\n"))
        let second = printer.text(for: .updated(report))
        #expect(second.contains("\"event\":\"done\""))
        #expect(second.hasSuffix("\"unchanged\":0}\n"))
        #expect(printer.text(for: .updated(IngestReport())).isEmpty)
        #expect(
            printer.text(for: .vanished("/news"))
                == "{\"event\":\"vanished\",\"format_version\":1,\"path\":\"/news\"}\n")
        #expect(
            printer.text(for: .returned("/news"))
                == "{\"event\":\"returned\",\"format_version\":1,\"path\":\"/news\"}\n")
        #expect(
            printer.text(for: .delayed(reason: "the disk is full"))
                == "{\"event\":\"delayed\",\"format_version\":1,\"reason\":\"the disk is full\"}\n")
        #expect(printer.text(for: .ended) == "{\"event\":\"ended\",\"format_version\":1}\n")
    }
}
