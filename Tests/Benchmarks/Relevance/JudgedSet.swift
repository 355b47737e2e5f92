import FoundationEssentials

/// Documents, queries, and which document answers which query: a folder with `corpus.jsonl`, `queries.jsonl` and
/// `qrels/*.tsv`, the layout of BEIR (https://github.com/beir-cellar/beir).
struct JudgedSet {
    struct Document: Equatable {
        var id: String
        var title: String
        var text: String
    }

    struct Question: Equatable {
        var id: String
        var text: String
        /// By document.
        var grades: [String: Int]
    }

    var name: String
    var documents: [Document]
    /// Those with a relevant document, in the order of the file.
    var questions: [Question]

    private struct Record: Decodable {
        var _id: String
        var title: String?
        var text: String
    }

    /// The names of the sets in a folder.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/corpus.jsonl") }
    }

    /// - Parameter judgements: the files of `qrels` that are read; nil for `test.tsv`, or for all where there is none.
    init(folder: String, name: String, judgements: [String]? = nil) throws {
        let path = "\(folder)/\(name)"
        self.name = name
        documents = try Self.records("\(path)/corpus.jsonl").map {
            Document(id: $0._id, title: $0.title ?? "", text: $0.text)
        }
        var files = try FileManager.default.contentsOfDirectory(atPath: "\(path)/qrels").filter { $0.hasSuffix(".tsv") }
        if let judgements {
            files = judgements
        } else if files.contains("test.tsv") {
            files = ["test.tsv"]
        }
        var grades: [String: [String: Int]] = [:]
        for file in files.sorted() {
            let text = try String(contentsOfFile: "\(path)/qrels/\(file)", encoding: .utf8)
            for line in text.split(whereSeparator: \.isNewline) {
                let fields = line.split(separator: "\t").map(String.init)
                // The first line names the columns.
                guard fields.count == 3, let grade = Int(fields[2]) else { continue }
                grades[fields[0], default: [:]][fields[1]] = grade
            }
        }
        questions = try Self.records("\(path)/queries.jsonl").compactMap { record in
            guard let known = grades[record._id], known.values.contains(where: { $0 > 0 }) else { return nil }
            return Question(id: record._id, text: record.text, grades: known)
        }
    }

    private static func records(_ path: String) throws -> [Record] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Record.self, from: $0) }
    }
}
