package import Articles

/// Cuts canonical text into passages: whole sentences, about 120 words.
///
/// A passage ends with a paragraph when one ends between ``fewest`` and ``most`` words, else with the sentence that
/// reaches ``target``. It never ends with a line such as `Name, Title:`, which belongs to what follows. A short rest joins
/// the passage before it. Words are counted as ``WordCharacters`` says; in scripts without spaces each character is one.
package struct PassageCutter: Sendable {
    /// The number of words a passage is meant to have.
    package static let target = 120
    /// The fewest words after which a paragraph's end ends the passage.
    package static let fewest = 90
    /// The most words up to which a paragraph is kept together.
    package static let most = 160
    /// No passage has more words.
    package static let limit = 250
    /// A last passage with fewer words joins the one before.
    package static let rest = 45
    /// No passage has more UTF-8 bytes, whatever stands in it.
    package static let byteLimit = 16_384

    package init() {}

    /// The passages of a text: they partition it, byte for byte, and none is empty. Time is linear in its length.
    package func passages(of text: String) -> [Passage] {
        passages(of: text, sentences: SentenceCutter().sentences(in: text))
    }

    /// The passages of a text whose sentences are known.
    /// - Parameter sentences: what ``SentenceCutter/sentences(in:)`` returned for this very text.
    package func passages(of text: String, sentences: [Range<Int>]) -> [Passage] {
        var text = text
        return text.withUTF8 { passages(of: $0.span, sentences: sentences) }
    }

    private func passages(of bytes: Span<UInt8>, sentences: [Range<Int>]) -> [Passage] {
        let pieces = SentencePieces.pieces(of: bytes, sentences: sentences)
        var cuts: [(end: Int, words: Int)] = []
        var start = 0
        var words = 0
        for (number, piece) in pieces.enumerated() {
            if words + piece.words > Self.limit || piece.range.upperBound - start > Self.byteLimit {
                if piece.range.lowerBound > start {
                    cuts.append((piece.range.lowerBound, words))
                    start = piece.range.lowerBound
                    words = 0
                }
            }
            words += piece.words
            if isEnough(words, after: piece, paragraphRest: piece.wordsToParagraphEnd),
                number + 1 < pieces.count
            {
                cuts.append((piece.range.upperBound, words))
                start = piece.range.upperBound
                words = 0
            }
        }
        if start < bytes.count { cuts.append((bytes.count, words)) }
        joinRest(&cuts)
        return cuts.indices.map { number in
            let range = (number == 0 ? 0 : cuts[number - 1].end)..<cuts[number].end
            let text = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            return Passage(ordinal: number, range: range, text: text)
        }
    }

    /// Whether a passage of so many words may end after a piece.
    private func isEnough(_ words: Int, after piece: SentencePieces.Piece, paragraphRest: Int) -> Bool {
        if piece.introduces { return words >= Self.most }
        if paragraphRest == 0 { return words >= Self.fewest }
        return words >= Self.target && words + paragraphRest > Self.most
    }

    private func joinRest(_ cuts: inout [(end: Int, words: Int)]) {
        guard cuts.count > 1, let last = cuts.last, last.words < Self.rest else { return }
        let previous = cuts[cuts.count - 2]
        let start = cuts.count > 2 ? cuts[cuts.count - 3].end : 0
        guard previous.words + last.words <= Self.limit, last.end - start <= Self.byteLimit else { return }
        cuts.removeLast(2)
        cuts.append((last.end, previous.words + last.words))
    }
}
