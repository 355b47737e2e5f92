import TextAnalysis

/// Pairs quotation marks into spans, line by line. The outermost span counts; what is quoted inside it is its text.
///
/// A line that is left open is continued by the next one that opens with a mark, as the paragraphs of a long speech are;
/// else the line's end closes it. Time is linear in the text's length.
struct QuotePairing {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let scanner: QuoteMarkScanner
    private var spans: [QuotedSpan] = []
    /// The family of the mark that the line before left open.
    private var openFamily: QuoteMark.Family?

    /// A mark that waits for its end.
    private struct Opening {
        var mark: QuoteMark
        /// How many closed spans there were before it.
        var closedBefore: Int
        /// The opening of the same family before it, an index into the openings; -1 where there is none.
        var previous: Int
    }

    /// - Parameter bytes: UTF-8, lines separated by `\n`.
    /// - Returns: the outermost spans in text order.
    static func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [QuotedSpan] {
        var pairing = QuotePairing(bytes: bytes)
        var start = 0
        while start < bytes.count {
            let end = bytes.span.firstIndex(of: 0x0A, from: start, to: bytes.count) ?? bytes.count
            if end > start { pairing.read(start..<end) }
            start = end + 1
        }
        return pairing.spans
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        scanner = QuoteMarkScanner(bytes: bytes)
    }

    private mutating func read(_ line: Range<Int>) {
        let marks = scanner.marks(in: line)
        let family = openFamily
        openFamily = nil
        if marks.isEmpty { return }
        let singles = marks.filter { $0.family == .single }
        let double = singles.isEmpty ? marks : marks.filter { $0.family != .single }
        let first = spans.count
        if double.isEmpty {
            readSingle(marks[...], in: line)
            return
        }
        let continues =
            double.first.map { $0.family == family && isAtStart($0, of: line) && $0.form != .closing } ?? false
        pair(double, in: line, continues: continues)
        if !singles.isEmpty { readSinglesBetween(singles, from: first, in: line) }
    }

    private func isAtStart(_ mark: QuoteMark, of line: Range<Int>) -> Bool {
        bytes[line.lowerBound..<mark.start].allSatisfy { $0 <= 0x20 }
    }

    // MARK: Double marks

    private mutating func pair(_ marks: [QuoteMark], in line: Range<Int>, continues: Bool) {
        var open: [Opening] = []
        // By family, an index into the openings; -1 where none is open.
        var lastOpen = SIMD4(repeating: -1)
        var closed: [QuotedSpan] = []
        func forget(from index: Int) {
            while open.count > index, let last = open.popLast() { lastOpen[last.mark.family.rawValue] = last.previous }
        }
        for mark in marks {
            let partner = lastOpen[mark.family.rawValue]
            switch role(of: mark, isOpen: partner >= 0) {
            case .opening:
                if mark.form == .either, let last = open.last, last.mark.form == .either {
                    forget(from: open.count - 1)
                }
                open.append(
                    Opening(mark: mark, closedBefore: closed.count, previous: lastOpen[mark.family.rawValue]))
                lastOpen[mark.family.rawValue] = open.count - 1
            case .closing:
                guard partner >= 0 else { continue }
                let opening = open[partner]
                forget(from: partner)
                closed.removeSubrange(opening.closedBefore...)
                closed.append(span(opening.mark.start..<mark.end, inner: opening.mark.end..<mark.start, isClosed: true))
            case .either: continue
            }
        }
        if let outermost = open.first { leaveOpen(outermost, in: line, &closed) }
        if continues, !closed.isEmpty, closed[0].outer.lowerBound == marks[0].start { closed[0].continues = true }
        for span in closed where !span.inner.isEmpty { spans.append(span) }
    }

    /// What a mark does. `.either` means nothing: it has lost its partner.
    private func role(of mark: QuoteMark, isOpen: Bool) -> QuoteMark.Direction {
        switch mark.form {
        case .opening: return isOpen && mark.canClose && !mark.canOpen && mark.family == .double ? .closing : .opening
        case .closing: return isOpen ? .closing : mark.canOpen && !mark.canClose ? .opening : .either
        case .either:
            if isOpen { return mark.canOpen && !mark.canClose ? .opening : .closing }
            return mark.canClose && !mark.canOpen ? .either : .opening
        }
    }

    /// Decides about the outermost mark that nothing closes.
    private mutating func leaveOpen(_ opening: Opening, in line: Range<Int>, _ closed: inout [QuotedSpan]) {
        let inside = closed.count - opening.closedBefore
        let goesOn = nextLineOpens(after: line.upperBound, with: opening.mark.family)
        guard inside == 0 || goesOn, opening.mark.canOpen else { return }
        if goesOn {
            closed.removeSubrange(opening.closedBefore...)
            openFamily = opening.mark.family
        }
        closed.append(
            span(opening.mark.start..<line.upperBound, inner: opening.mark.end..<line.upperBound, isClosed: false))
    }

    /// Whether the next line that is not blank begins with a mark.
    private func nextLineOpens(after end: Int, with family: QuoteMark.Family) -> Bool {
        var start = end
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        let probe = start..<min(bytes.count, start + 12)
        guard !probe.isEmpty, let mark = scanner.marks(in: probe).first, mark.start == start else { return false }
        return mark.family == family && mark.form != .closing
    }

    private func span(_ outer: Range<Int>, inner: Range<Int>, isClosed: Bool, isSingle: Bool = false) -> QuotedSpan {
        var start = inner.lowerBound
        var end = max(start, inner.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return QuotedSpan(outer: outer, inner: start..<end, isSingle: isSingle, isClosed: isClosed, continues: false)
    }

    // MARK: Single marks

    /// Reads the single marks in the gaps between the spans found in a line.
    private mutating func readSinglesBetween(_ singles: [QuoteMark], from first: Int, in line: Range<Int>) {
        let found = Array(spans[first...])
        spans.removeSubrange(first...)
        var next = singles.startIndex
        for span in found {
            let start = next
            while next < singles.endIndex, singles[next].start < span.outer.lowerBound { next += 1 }
            readSingle(singles[start..<next], in: line)
            spans.append(span)
            while next < singles.endIndex, singles[next].start < span.outer.upperBound { next += 1 }
        }
        readSingle(singles[next...], in: line)
    }

    /// Pairs single marks. One after an `s` may be a possessive's: it ends a span only when no better one follows.
    private mutating func readSingle(_ marks: ArraySlice<QuoteMark>, in line: Range<Int>) {
        var opening: QuoteMark?
        var doubtful: QuoteMark?
        func close(_ closing: QuoteMark?) {
            guard let start = opening, let closing else { return }
            let found = span(
                start.start..<closing.end, inner: start.end..<closing.start, isClosed: true, isSingle: true)
            // Shorter ones are elisions: rock 'n' roll.
            if found.inner.count > 2 { spans.append(found) }
        }
        for mark in marks where mark.family == .single {
            if mark.canOpen, !mark.canClose, mark.form != .closing || opening == nil {
                close(doubtful)
                opening = mark.form == .closing ? nil : mark
                doubtful = nil
            } else if mark.canClose, opening != nil {
                if bytes[mark.start - 1] | 0x20 == UInt8(ascii: "s"), mark.end < line.upperBound,
                    bytes[mark.end] == 0x20
                {
                    doubtful = mark
                } else {
                    close(mark)
                    opening = nil
                    doubtful = nil
                }
            }
        }
        close(doubtful)
    }
}
