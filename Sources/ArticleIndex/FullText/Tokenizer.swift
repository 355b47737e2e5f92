import GRDB
import GRDBSQLite

/// A token of a text: what FTS5's tokenizer makes of a word.
package struct Token: Equatable, Sendable {
    /// Case-folded, without diacritics.
    package var term: String
    /// UTF-8 byte offsets into the text.
    package var range: Range<Int>

    package init(term: String, range: Range<Int>) {
        self.term = term
        self.range = range
    }
}

/// The tokenizer that cut the indexed text, asked of SQLite itself: query words must be cut the same way.
package final class Tokenizer {
    private let tokenizer: any FTS5Tokenizer

    init(_ database: Database) throws {
        tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    }

    /// The tokens of a text in order.
    package func tokens(of text: String) -> [Token] {
        final class Collector {
            var tokens: [Token] = []
        }
        let collector = Collector()
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = tokenizer.tokenize(
                    context: Unmanaged.passUnretained(collector).toOpaque(),
                    tokenization: .document,
                    pText: characters.baseAddress,
                    nText: CInt(characters.count)
                ) { context, _, start, length, from, to in
                    guard let context, let start else { return SQLITE_OK }
                    let term = UnsafeRawBufferPointer(start: start, count: Int(length))
                    Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().tokens.append(
                        Token(term: String(decoding: term, as: UTF8.self), range: Int(from)..<Int(to)))
                    return SQLITE_OK
                }
            }
        }
        return collector.tokens
    }
}
