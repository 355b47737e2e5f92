import Foundation

/// Reads the texts of a compressed file of articles.
enum ArticleTexts {
    /// - Parameters:
    ///   - path: a file of JSON lines, compressed by xz.
    ///   - limit: bytes of text after which no more are read.
    static func read(_ path: String, limit: Int = .max) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var texts: [String] = []
        var size = 0
        for line in data.split(separator: UInt8(ascii: "\n")) where size < limit {
            guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
                var text = object["text"] as? String
            else { continue }
            text.makeContiguousUTF8()
            size += text.utf8.count
            texts.append(text)
        }
        return texts
    }
}
