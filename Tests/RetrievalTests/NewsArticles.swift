import Foundation
import TestSupport
import TextAnalysis

/// The news articles beside the checkout, read one by one; no more of the archive is unpacked than is asked for.
final class NewsArticles {
    struct NewsArticle: Decodable {
        var title: String
        var text: String
    }

    /// nil where the archive, or what unpacks it, is not on this machine.
    static let archive =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")
        ? SharedData.path("data/news-100mb.jsonl.xz") : nil

    private let process = Process()
    private let output = Pipe()
    private let lines: UnsafeMutablePointer<FILE>
    private let decoder = JSONDecoder()

    init(archive: String) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/xz")
        process.arguments = ["-dc", archive]
        process.standardOutput = output
        try process.run()
        guard let lines = fdopen(dup(output.fileHandleForReading.fileDescriptor), "r") else {
            throw CocoaError(.fileReadUnknown)
        }
        self.lines = lines
    }

    deinit {
        fclose(lines)
        process.terminate()
        process.waitUntilExit()
    }

    /// The next articles, fewer at the archive's end.
    func next(_ count: Int) throws -> [NewsArticle] {
        var articles: [NewsArticle] = []
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while articles.count < count {
            let length = getline(&line, &capacity, lines)
            guard length > 0, let line else { break }
            articles.append(
                try decoder.decode(
                    NewsArticle.self, from: Data(bytesNoCopy: line, count: length, deallocator: .none)))
        }
        return articles
    }
}
