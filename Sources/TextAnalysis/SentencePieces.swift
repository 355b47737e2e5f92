/// Sentences with what ``PassageCutter`` needs to know of them; sentences that are too long for any passage in parts.
enum SentencePieces {
    /// A sentence, or a part of one that is too long.
    struct Piece {
        /// UTF-8 byte offsets into the text.
        var range: Range<Int>
        var words: Int
        /// The words of the pieces after this one in the same paragraph.
        var wordsToParagraphEnd: Int
        /// Whether it ends in a colon: what it introduces comes next.
        var introduces: Bool
    }

    static func pieces(of bytes: Span<UInt8>, sentences: [Range<Int>]) -> [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(sentences.count)
        for sentence in sentences {
            let words = WordCharacters.count(bytes, in: sentence)
            if words <= PassageCutter.limit, sentence.count <= PassageCutter.byteLimit {
                append(bytes, sentence, words: words, to: &pieces)
            } else {
                appendParts(bytes, of: sentence, to: &pieces)
            }
        }
        var following = 0
        for index in pieces.indices.reversed() {
            if endsParagraph(bytes, pieces[index].range) { following = 0 }
            pieces[index].wordsToParagraphEnd = following
            following += pieces[index].words
        }
        return pieces
    }

    private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, words: Int, to pieces: inout [Piece]) {
        var end = range.upperBound
        while end > range.lowerBound, range.upperBound - end < 8, bytes[end - 1].isBlankOrNewline { end -= 1 }
        let introduces = end > range.lowerBound && bytes[end - 1] == UInt8(ascii: ":")
        pieces.append(Piece(range: range, words: words, wordsToParagraphEnd: 0, introduces: introduces))
    }

    private static func endsParagraph(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.upperBound == bytes.count
            || (range.count > 1 && bytes[range.upperBound - 1] == 0x0A && bytes[range.upperBound - 2] == 0x0A)
    }

    /// Cuts at a comma, semicolon or colon once there are ``PassageCutter/fewest`` words, at any word once there are
    /// ``PassageCutter/most``, and anywhere once the bytes run out.
    private static func appendParts(_ bytes: Span<UInt8>, of sentence: Range<Int>, to pieces: inout [Piece]) {
        var start = sentence.lowerBound
        var words = 0
        var isInWord = false
        var index = start
        while index < sentence.upperBound {
            let (value, length) = bytes.scalar(at: index)
            if index + length - start > PassageCutter.byteLimit {
                append(bytes, start..<index, words: words, to: &pieces)
                start = index
                words = 0
                isInWord = false
            }
            let isWord = WordCharacters.contains(value)
            if isWord, !isInWord {
                let mayCut =
                    words >= PassageCutter.most || (words >= PassageCutter.fewest && followsClause(bytes, index, start))
                if mayCut, index > start {
                    append(bytes, start..<index, words: words, to: &pieces)
                    start = index
                    words = 0
                }
                words += 1
            }
            isInWord = isWord
            index += length
        }
        if start < sentence.upperBound { append(bytes, start..<sentence.upperBound, words: words, to: &pieces) }
    }

    /// Whether the word that starts at `index` stands after a comma, semicolon or colon and perhaps a blank.
    private static func followsClause(_ bytes: Span<UInt8>, _ index: Int, _ start: Int) -> Bool {
        var end = index
        if end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard end > start, let (value, _) = bytes.scalar(before: end) else { return false }
        return [0x2C, 0x3B, 0x3A, 0x3001, 0xFF0C, 0xFF1B, 0xFF1A].contains(value)
    }
}
