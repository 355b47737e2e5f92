import GRDB
import Synchronization

/// What FTS5's `unicode61 remove_diacritics 2` does with each Unicode scalar, as it says itself when it is asked.
///
/// It looks at each scalar by itself: one is part of a token and comes out folded, or it ends the token, or it is a
/// diacritic, which a token may go on with and not begin with. So an answer holds for every text.
package final class ScalarFolding: Sendable {
    /// What becomes of 256 scalars in a row.
    struct Page: Sendable {
        /// The bits below, and in the lowest three how many bytes come out.
        var kinds = [UInt8](repeating: 0, count: Page.size)
        /// The bytes that come out, the first one lowest.
        var folded = [UInt32](repeating: 0, count: Page.size)

        static let size = 256
        static let continues: UInt8 = 0x10
        static let begins: UInt8 = 0x20
    }

    private struct State {
        let connection: DatabaseQueue
        let tokenizer: Tokenizer
        var pages: [UInt32: Page] = [:]
    }

    private let state: Mutex<State>

    package init() throws(IndexError) {
        do {
            let connection = try DatabaseQueue()
            let tokenizer = try connection.inDatabase { try Tokenizer($0) }
            state = Mutex(State(connection: connection, tokenizer: tokenizer))
        } catch {
            throw IndexError(error, path: ":memory:")
        }
    }

    /// - Parameter number: the scalars' values, divided by 256.
    func page(_ number: UInt32) -> Page {
        state.withLock { state in
            if let page = state.pages[number] { return page }
            var page = Page()
            for offset in 0..<Page.size {
                guard let scalar = Unicode.Scalar(number << 8 | UInt32(offset)) else { continue }
                let inside = state.tokenizer.tokens(of: "x\(scalar)y")
                guard inside.count == 1 else { continue }
                page.kinds[offset] = Page.continues
                for byte in inside[0].term.utf8.dropFirst().dropLast().reversed() {
                    page.kinds[offset] += 1
                    page.folded[offset] = page.folded[offset] << 8 | UInt32(byte)
                }
                if !state.tokenizer.tokens(of: String(scalar)).isEmpty { page.kinds[offset] |= Page.begins }
            }
            state.pages[number] = page
            return page
        }
    }
}
