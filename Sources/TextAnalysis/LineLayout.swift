/// The second step of cleaning: which line breaks are real.
///
/// Every break between two lines becomes one of three things: a join, a line break inside the paragraph, or a paragraph
/// break. In an article that was hard-wrapped (``WrapWidth``) a line that the next word would have overrun is joined
/// to the next; a shorter line that ends a sentence ends its paragraph. In any article a stray break in mid-sentence is
/// healed: the next line begins with lower case, or with punctuation that belongs to the word before. Long lines are
/// paragraphs. Speaker lines, list items, table rows, and short lines that say nothing either way stay lines.
struct LineLayout: ~Copyable {
    private enum Break {
        case join, line, paragraph
    }

    private struct Line {
        /// UTF-8 byte offsets into what is read, without the indent.
        var range: Range<Int>
        var indent: Int
        /// Without the indent.
        var columns: Int
    }

    /// How many rounds there may be. Lines that were joined can make their neighbours look different; a second round
    /// is usual, a third rare.
    private static let roundLimit = 6

    private let wrap: WrapWidth
    private let isASCII: Bool
    /// Whether every break that is not joined becomes a paragraph break, so that the next round can only change nothing.
    private let isFinal: Bool
    private var output: [UInt8] = []
    private var changed = false
    /// Where the last line of the output starts, which may be several lines joined.
    private var lineStart = 0
    /// The last line as it was read, before joining.
    private var above = Line(range: 0..<0, indent: 0, columns: 0)

    /// Lays the lines out until nothing changes, so that laying out the result changes nothing.
    static func settled(_ bytes: [UInt8], isASCII: Bool) -> [UInt8] {
        // One line without an indent stays as it is.
        guard bytes.first == 0x09 || bytes.span.lineEnd(from: 0, to: bytes.count) < bytes.count else { return bytes }
        var bytes = bytes
        for round in 1...roundLimit {
            let changed: Bool
            (bytes, changed) = laidOut(bytes.span, isASCII: isASCII, isFinal: round == roundLimit)
            if !changed { break }
        }
        return bytes
    }

    private static func laidOut(_ bytes: Span<UInt8>, isASCII: Bool, isFinal: Bool) -> (text: [UInt8], changed: Bool) {
        var layout = LineLayout(bytes, isASCII: isASCII, isFinal: isFinal)
        layout.run(bytes)
        return (layout.output, layout.changed)
    }

    private init(_ bytes: Span<UInt8>, isASCII: Bool, isFinal: Bool) {
        wrap = WrapWidth(bytes, isASCII: isASCII)
        self.isASCII = isASCII
        self.isFinal = isFinal
        output.reserveCapacity(bytes.count)
    }

    private mutating func run(_ bytes: Span<UInt8>) {
        var start = 0
        var isBlankAbove = false
        while start < bytes.count {
            let end = bytes.lineEnd(from: start, to: bytes.count)
            defer { start = end + 1 }
            let line = bytes.indentEnd(from: start, to: end)..<end
            if line.isEmpty {
                isBlankAbove = true
                continue
            }
            let below = Line(
                range: line, indent: line.lowerBound - start,
                columns: LineShape.columns(bytes, line, isASCII: isASCII))
            if below.indent > 0 { changed = true }
            if !output.isEmpty {
                let kind = isBlankAbove ? breakAfterBlank(bytes, below) : breakBetween(bytes, below)
                add(kind, bytes, below, isBlankAbove)
            }
            bytes.extracting(line).withUnsafeBufferPointer { output.append(contentsOf: $0) }
            above = below
            isBlankAbove = false
        }
    }

    /// The break between the last line of the output and a line that follows it directly.
    private func breakBetween(_ bytes: Span<UInt8>, _ below: Line) -> Break {
        let text = output.span
        let last = lineStart..<text.count
        if LineShape.startsWithBullet(bytes, below.range) { return .line }
        if LineShape.startsWithClosingPunctuation(bytes, below.range) { return .join }
        if LineShape.isSpeaker(text, last) { return .line }
        if last.count >= 40 {
            if LineShape.endsInFunctionWord(text, last) { return .join }
            if BrokenWord.repair(text, above: last, bytes, below: below.range) != .none { return .join }
        }
        if let width = wrap.columns { return wrappedBreak(bytes, below, width: width) }
        if LineShape.startsWithNumber(bytes, below.range) { return .line }
        let ending = LineShape.ending(text, last)
        // A stray break in mid-sentence. Two short lines may be verse or a list.
        let isProse = last.count >= 40 && last.count + below.range.count > LineShape.longLine
        if isProse, ending != .colon, LineShape.startsLowercase(bytes, below.range) { return .join }
        return lineOrParagraph(below, ending)
    }

    /// The break in an article that was wrapped at `width`.
    private func wrappedBreak(_ bytes: Span<UInt8>, _ below: Line, width: Int) -> Break {
        let text = output.span
        let last = lineStart..<text.count
        let ending = LineShape.ending(text, last)
        let goesOn = LineShape.startsLowercase(bytes, below.range)
        let columns = above.indent + above.columns
        let isFull = columns + 1 + LineShape.firstWordColumns(bytes, below.range) > width
        if LineShape.startsWithNumber(bytes, below.range), ending != .open || !isFull { return .line }
        let isItem = LineShape.startsWithBullet(text, last) || LineShape.startsWithNumber(text, last)
        if below.indent > above.indent, !goesOn, !isItem { return .paragraph }
        if isFull {
            if columns > LineShape.longLine, ending != .open, !goesOn { return .paragraph }
            let isTable = LineShape.isTableRow(text, last) && LineShape.isTableRow(bytes, below.range)
            return isTable ? .line : .join
        }
        if goesOn, ending == .open, above.columns >= 40 { return .join }
        return ending == .stop && !isItem ? .paragraph : lineOrParagraph(below, ending)
    }

    private func lineOrParagraph(_ below: Line, _ ending: LineShape.Ending) -> Break {
        let isLong = max(output.count - lineStart, below.columns) > LineShape.longLine
        return isLong || (wrap.isParagraphPerLine && ending == .stop) ? .paragraph : .line
    }

    /// The break between the last line of the output and a line that follows a blank one.
    private func breakAfterBlank(_ bytes: Span<UInt8>, _ below: Line) -> Break {
        guard LineShape.startsWithClosingPunctuation(bytes, below.range) else { return .paragraph }
        return LineShape.ending(output.span, lineStart..<output.count) == .open ? .join : .paragraph
    }

    private mutating func add(_ kind: Break, _ bytes: Span<UInt8>, _ below: Line, _ isBlankAbove: Bool) {
        switch isFinal && kind == .line ? .paragraph : kind {
        case .paragraph:
            changed = changed || !isBlankAbove
            output.append(0x0A)
            output.append(0x0A)
            lineStart = output.count
        case .line:
            output.append(0x0A)
            lineStart = output.count
        case .join:
            changed = true
            join(bytes, below.range)
        }
    }

    private mutating func join(_ bytes: Span<UInt8>, _ below: Range<Int>) {
        if LineShape.startsWithClosingPunctuation(bytes, below) { return }
        switch BrokenWord.repair(output.span, above: lineStart..<output.count, bytes, below: below) {
        case .dropHyphen: output.removeLast()
        case .keepHyphen: break
        case .none:
            if !meetsWithoutSpace(bytes, below) { output.append(0x20) }
        }
    }

    /// Whether both sides of a break are written in a script without spaces.
    private func meetsWithoutSpace(_ bytes: Span<UInt8>, _ below: Range<Int>) -> Bool {
        let text = output.span
        guard let (last, _) = text.scalar(before: text.count) else { return false }
        let first = bytes.scalar(at: below.lowerBound).value
        func isWide(_ value: UInt32) -> Bool {
            (0x3001...0x303F).contains(value) || (0xFF01...0xFF60).contains(value)
        }
        guard TokenBreaks.isUnspaced(last) || isWide(last), TokenBreaks.isUnspaced(first) || isWide(first) else {
            return false
        }
        // A combining voicing mark would compose with what it came to stand after.
        return first != 0x3099 && first != 0x309A
    }
}
