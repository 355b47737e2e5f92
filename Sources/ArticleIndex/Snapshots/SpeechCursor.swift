import GRDB

/// Steps through the articles that have direct speech, in the order of their first passages.
package final class SpeechCursor {
    private let rows: PreparedStatement
    private let path: String
    private var isOpen = false
    /// The first passage of the article that the cursor stands on; `.max` behind the last one.
    package private(set) var article: UInt32 = 0

    /// Rows that are stepped over before the next one is looked for from the root of the table.
    private static let steps = 8

    init(_ database: Database, path: String) throws {
        self.path = path
        rows = try PreparedStatement(
            "SELECT first_passage, data FROM speech_block WHERE first_passage >= ?1 ORDER BY first_passage",
            in: database)
    }

    /// Moves on, never back, to the first article that is not before `target`.
    package func seek(to target: UInt32) throws {
        var left = isOpen ? Self.steps : 0
        while article < target || !isOpen {
            if left == 0 {
                rows.reset()
                rows.bind(Int(target), at: 1)
                isOpen = true
            }
            left -= 1
            article = try rows.step() ? UInt32(clamping: rows.integer(at: 0)) : .max
        }
    }

    /// What is said in the article that the cursor stands on.
    /// - Throws: `IndexError.damaged` where it cannot be read.
    package func speech() throws -> SpeechTokens {
        guard let speech = SpeechTokens(rows.unownedBytes(at: 1)) else {
            throw IndexError.damaged(path: path, reason: "speech in the article at passage \(article) cannot be read")
        }
        return speech
    }
}
