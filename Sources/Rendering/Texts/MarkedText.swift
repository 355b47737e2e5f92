import Articles
import TerminalOutput

/// A text cut where its matches and entities begin and end, so that each piece has one look.
struct MarkedText {
    /// A stretch of text with the same attributes throughout.
    struct Piece: Equatable {
        var text: String
        var attributes: OutputStyle.Attributes
    }

    /// What is said about the text, in its middle.
    struct Aside {
        /// The byte in front of which it stands.
        var offset: Int
        var text: String
    }

    let pieces: [Piece]

    /// - Parameters:
    ///   - matches: byte offsets into the text, ascending, not overlapping.
    ///   - mentions: likewise. A match may lie in, around or across a mention; the piece they share has both looks.
    ///   - marks: how mentions are marked.
    ///   - spoken: what someone is quoted with, likewise.
    ///   - asides: ascending.
    init(
        _ text: String, matches: [Range<Int>], mentions: [Mention], marks: EntityMarks = .colour,
        spoken: [Range<Int>] = [], asides: [Aside] = []
    ) {
        let hasLook = marks == .colour || marks == .underline
        let bytes = Array(text.utf8)
        var edges: Set<Int> = [0, bytes.count]
        for range in matches + mentions.map(\.range) + spoken + asides.map({ $0.offset..<$0.offset }) {
            edges.insert(min(max(range.lowerBound, 0), bytes.count))
            edges.insert(min(max(range.upperBound, 0), bytes.count))
        }
        let ordered = edges.sorted()
        var pieces: [Piece] = []
        var match = 0
        var mention = 0
        var speech = 0
        var asides = asides[...]
        func addAsides(upTo end: Int) {
            while let aside = asides.first, aside.offset <= end {
                pieces.append(Piece(text: aside.text, attributes: .init(isAside: true)))
                asides.removeFirst()
            }
        }
        for place in 1..<max(ordered.count, 1) {
            let (start, end) = (ordered[place - 1], ordered[place])
            while match < matches.count, matches[match].upperBound <= start { match += 1 }
            while mention < mentions.count, mentions[mention].range.upperBound <= start { mention += 1 }
            while speech < spoken.count, spoken[speech].upperBound <= start { speech += 1 }
            addAsides(upTo: start)
            let attributes = OutputStyle.Attributes(
                isMatch: match < matches.count && matches[match].contains(start),
                entity: hasLook && mention < mentions.count && mentions[mention].range.contains(start)
                    ? mentions[mention].type : nil,
                isSpoken: speech < spoken.count && spoken[speech].contains(start))
            let label = marks == .label && mention < mentions.count ? mentions[mention] : nil
            if label?.range.lowerBound == start { pieces.append(Piece(text: "[", attributes: .init())) }
            pieces.append(Piece(text: String(decoding: bytes[start..<end], as: UTF8.self), attributes: attributes))
            if let label, label.range.upperBound == end {
                pieces.append(Piece(text: "|\(label.type.rawValue)]", attributes: .init()))
            }
        }
        addAsides(upTo: .max)
        self.pieces = pieces
    }

    /// The text on lines of at most `width` columns, broken at spaces, with control sequences around what is marked and
    /// everything escaped that could act on the terminal.
    ///
    /// - Parameter width: nil for one line a paragraph.
    func lines(width: Int?, style: OutputStyle) -> [String] {
        var layout = LineLayout(width: width, style: style)
        for piece in pieces { layout.add(piece.text, attributes: piece.attributes) }
        return layout.finished()
    }
}
