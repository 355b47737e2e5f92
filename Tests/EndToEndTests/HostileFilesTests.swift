import Foundation
import TestSupport
import Testing

/// Files that are made to do harm, in a folder with one article: the article is indexed, the rest is reported.
struct HostileFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("The harbour is calm.", to: "news/calm.txt")
    }

    /// Runs ingest with a bound for its address space and its time, and looks whether the good article is there.
    private func ingest(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Outcome {
        let outcome = try Tool.run(
            "/usr/bin/prlimit",
            ["--as=\(3 << 30)", "--cpu=120", "--", "/usr/bin/timeout", "300", Tool.ingest.path] + arguments,
            in: folder.path, environment: environment)
        #expect(try Tool.query.run(["harbour"], in: folder.path).status == 0, "\(outcome.errors)")
        return outcome
    }

    private func expect(_ reason: String, of name: String, _ outcome: Tool.Outcome) {
        #expect(outcome.status == 2)
        let lines = outcome.errors.split(separator: "\n")
        #expect(
            lines.contains { $0.hasPrefix("pressmark-ingest: news/\(name)") && $0.contains(reason) },
            "\(outcome.errors)")
    }

    /// A file of a size that takes no room on the disk.
    private func sparse(_ name: String, _ opening: String, size: Int) throws {
        let path = try folder.write(opening, to: name)
        #expect(truncate(path, size) == 0)
    }

    @Test func `JSON that is nested a hundred thousand deep`() throws {
        for (number, bracket) in ["[", "{\"a\":", "[{\"articles\":"].enumerated() {
            try folder.write(String(repeating: bracket, count: 100_000), to: "news/deep\(number).json")
            try folder.write(String(repeating: bracket, count: 100_000), to: "news/deep\(number).jsonl")
        }
        let outcome = try ingest("news")
        for number in 0..<3 {
            expect("nested more than 512 deep", of: "deep\(number).json:", outcome)
            expect("nested more than 512 deep", of: "deep\(number).jsonl:", outcome)
        }
    }

    @Test func `bombs of gzip`() throws {
        // Members of a mebibyte each, one behind the other.
        func bomb(_ piece: [UInt8]) -> [UInt8] {
            Array(repeatElement(Gzip.compress(piece), count: 100).joined())
        }
        let zeros = bomb([UInt8](repeating: 0x20, count: 1 << 20))
        let lines = bomb([UInt8](repeating: 0x20, count: (1 << 20) - 1) + [0x0A])
        for name in ["a.txt.gz", "a.jsonl.gz"] {
            try folder.write(zeros, to: "news/\(name)")
        }
        try folder.write(lines, to: "news/lines.jsonl.gz")
        try folder.write(Gzip.compress(zeros), to: "news/twice.txt.gz.gz")
        let outcome = try ingest("news")
        expect("bytes expand to more than the 67108864 they may", of: "a.txt.gz:", outcome)
        for name in ["a.jsonl.gz"] {
            expect("an article that does not end within 33554432 bytes", of: "\(name):", outcome)
        }
        expect("they may; leave it out", of: "lines.jsonl.gz:", outcome)
    }

    @Test func `a line of a gigabyte`() throws {
        for name in ["a.jsonl", "a.mbox", "a.txt", "a.eml", "a.pdf"] {
            try sparse("news/\(name)", "{\"text\":\"", size: 1 << 30)
        }
        let outcome = try ingest("news")
        for name in ["a.jsonl", "a.mbox"] {
            expect("line 1: an article that does not end within 33554432 bytes", of: "\(name):", outcome)
        }
        for name in ["a.txt", "a.eml"] { expect("1073741824 bytes, more than the 67108864", of: "\(name):", outcome) }
    }

    @Test func `bytes that are no text, in every format`() throws {
        let formats = ["txt", "md", "json", "jsonl", "ndjson", "csv", "tsv", "eml", "mbox"]
        for format in formats {
            try folder.write((0..<4096).map { UInt8(0x80 + $0 % 0x80) }, to: "news/high.\(format)")
            try folder.write([UInt8](repeating: 0, count: 4096), to: "news/zero.\(format)")
            try folder.write((0..<4096).map { UInt8($0 * 7 % 256) }, to: "news/mixed.\(format).gz")
        }
        let outcome = try ingest("news")
        for format in formats {
            if format != "eml" { expect(";", of: "zero.\(format)", outcome) }
            expect("is not compressed by gzip", of: "mixed.\(format).gz:", outcome)
        }
        #expect(!outcome.errors.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    }

    @Test func `names and keys with control characters are shown escaped`() throws {
        try folder.write("{", to: "news/a\u{1B}[2J\nb\u{202E}.json")
        try folder.write(
            "{\"id\":\"\\u001b[2J\",\"title\":\"x\"}\n{\"id\":\"\u{9B}2J\",\"\\u001bx\":1}", to: "news/b.jsonl")
        let outcome = try ingest("news")
        expect("a\\u{1B}[2J\\nb", of: "", outcome)
        #expect(!outcome.errors.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test func `what is no file is not opened`() throws {
        #expect(mkfifo(folder.path("news/pipe.json"), 0o600) == 0)
        let links = [
            ("zero.jsonl", "/dev/zero"), ("self.json", "self.json"), ("loop", "../news"), ("one.csv", "two.csv"),
            ("two.csv", "one.csv"), ("gone.eml", "nowhere"), ("out", "/etc"),
        ]
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(atPath: folder.path("news/\(name)"), withDestinationPath: target)
        }
        let outcome = try ingest("news")
        for (name, reason) in [
            ("loop:", "is a symbolic link back to a folder above it"),
            ("self.json:", "is a symbolic link that leads to itself"),
            ("one.csv:", "is a symbolic link that leads to itself"),
        ] { expect(reason, of: name, outcome) }
        for (name, reason) in [
            ("pipe.json", "is not a regular file; left out"), ("zero.jsonl", "is a symbolic link out of the folder"),
            ("out", "is a symbolic link out of the folder"), ("gone.eml", "is a symbolic link that leads nowhere"),
        ] { #expect(outcome.errors.contains("pressmark-ingest: note: news/\(name): \(reason)"), "\(outcome.errors)") }
        #expect(outcome.output.contains("the index holds 1 article"))

        let named = try ingest("/dev/zero", folder.path("news/pipe.json"))
        #expect(named.status == 2)
        #expect(named.errors.contains("/dev/zero: is neither a file nor a folder"))
        #expect(named.errors.contains("news/pipe.json: is neither a file nor a folder"))
        for name in ["/dev/zero", "news/pipe.json"] {
            let inspected = try Tool.run(
                "/usr/bin/timeout", ["60", Tool.ingest.path, "inspect", name], in: folder.path)
            #expect(inspected.status == 2)
            #expect(inspected.errors.contains("is not a regular file"))
        }
    }

    @Test func `files whose program is not installed are counted in one line`() throws {
        for number in 0..<5 { try folder.write("%PDF-1.4", to: "news/\(number).pdf") }
        try folder.write("PK", to: "news/a.docx")
        let outcome = try ingest("news", environment: ["PATH": "/nonexistent"])
        #expect(outcome.status == 0)
        #expect(
            outcome.errors
                == "pressmark-ingest: note: news/a.docx: is skipped: pandoc is not installed; install Debian's package pandoc\n"
                + "pressmark-ingest: note: news/0.pdf: is skipped, and 4 more like it: pdftotext is not installed; install Debian's package poppler-utils\n"
        )
    }
}
