/// An article's tokens with what the lists say of each, and with capitals that mean nothing taken back.
///
/// A view of memory that lasts as long as ``withTokens(_:in:lexicon:_:)`` runs.
package struct ClassifiedTokens {
    package let tokens: UnsafeBufferPointer<Token>
    /// One for each token.
    let notes: UnsafeBufferPointer<TokenNote>
    /// The tokens that begin with a capital.
    let capitals: TokenSet
    /// The tokens that begin with a capital or a digit: names are looked for around them.
    let gates: TokenSet
    /// The tokens that a date, a sum or a measure can begin with.
    let measureStarts: TokenSet
    /// The tokens that a listed name can begin with.
    let listedStarts: TokenSet

    package var count: Int { tokens.count }

    /// Classifies an article's tokens.
    /// - Parameters:
    ///   - bytes: the text that the tokens were made of.
    ///   - body: nothing of its argument may outlive it.
    package static func withTokens<Result>(
        _ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon,
        _ body: (ClassifiedTokens) throws -> Result
    ) rethrows -> Result {
        let size = TokenSet.size(for: tokens.count)
        return try tokens.withUnsafeBufferPointer { tokens in
            try withUnsafeTemporaryAllocation(of: TokenNote.self, capacity: tokens.count) { notes in
                try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4 * size) { words in
                    func set(_ number: Int) -> TokenSet {
                        TokenSet(UnsafeMutableBufferPointer(rebasing: words[number * size..<(number + 1) * size]))
                    }
                    let text = ClassifiedTokens(
                        tokens: tokens, notes: UnsafeBufferPointer(notes), capitals: set(0), gates: set(1),
                        measureStarts: set(2), listedStarts: set(3))
                    TokenClassifier(text: text, bytes: bytes, lexicon: lexicon, notes: notes).run()
                    return try body(text)
                }
            }
        }
    }

    /// Whether no white space separates a token from the one before.
    func isJoined(_ index: Int) -> Bool { tokens[index].traits.isDisjoint(with: [.spaced, .lineStart]) }

    /// What is known of a token; of an index that is none, nothing.
    @inline(__always)
    func note(at index: Int) -> TokenNote { index >= 0 && index < count ? notes[index] : .none }

    @inline(__always)
    func has(_ wanted: WordClasses, at index: Int) -> Bool { note(at: index).has(wanted) }

    @inline(__always)
    func hasName(at index: Int) -> Bool { note(at: index).isName }

    @inline(__always)
    func mark(at index: Int) -> TokenNote.Mark { note(at: index).mark }

    /// Whether a token is on the same line as the one before.
    @inline(__always)
    func continuesLine(_ index: Int) -> Bool {
        index > 0 && index < count && !tokens[index].traits.contains(.lineStart)
    }

    @inline(__always)
    func `is`(_ key: UInt64, at index: Int) -> Bool { index >= 0 && index < count && tokens[index].key == key }
}
