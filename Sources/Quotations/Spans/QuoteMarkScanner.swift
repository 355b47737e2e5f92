import TextAnalysis

/// Finds the quotation marks of a line.
struct QuoteMarkScanner {
    let bytes: UnsafeBufferPointer<UInt8>

    /// What stands beside a mark.
    private enum Neighbour {
        case edge, space, word, opening, closing, dash, mark
    }

    /// - Parameter line: UTF-8 byte offsets.
    /// - Returns: the marks in text order, apostrophes inside words left out.
    func marks(in line: Range<Int>) -> [QuoteMark] {
        var marks: [QuoteMark] = []
        var index = line.lowerBound
        while index < line.upperBound {
            // Most of a text is nothing that a mark begins with.
            index = bytes.span.firstWide(
                or: UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), from: index, to: line.upperBound)
            guard index < line.upperBound else { break }
            guard let found = mark(at: index, before: line.upperBound) else {
                repeat { index += 1 } while index < line.upperBound && bytes[index] & 0xC0 == 0x80
                continue
            }
            let end = index + found.length
            let left = neighbour(before: index, in: line)
            let right = neighbour(after: end, in: line)
            index = end
            if found.family == .single, left == .word, right == .word { continue }
            marks.append(
                QuoteMark(
                    family: found.family, form: found.form, start: end - found.length, end: end,
                    canOpen: left != .word && left != .closing && right != .space && right != .edge
                        && right != .closing,
                    canClose: left != .space && left != .edge && right != .word && right != .opening))
        }
        return marks
    }

    private func mark(
        at index: Int, before end: Int
    ) -> (family: QuoteMark.Family, form: QuoteMark.Direction, length: Int)? {
        func next(_ offset: Int) -> UInt8 { index + offset < end ? bytes[index + offset] : 0 }
        switch bytes[index] {
        case UInt8(ascii: "\""): return (.double, .either, 1)
        case UInt8(ascii: "`"): return next(1) == UInt8(ascii: "`") ? (.double, .opening, 2) : (.single, .opening, 1)
        case UInt8(ascii: "'"): return next(1) == UInt8(ascii: "'") ? (.double, .either, 2) : (.single, .either, 1)
        case 0xC2 where next(1) == 0xAB: return (.guillemet, .opening, 2)
        case 0xC2 where next(1) == 0xBB: return (.guillemet, .closing, 2)
        case 0xE2 where next(1) == 0x80:
            switch next(2) {
            case 0x98:
                return next(3) == 0xE2 && next(4) == 0x80 && next(5) == 0x98
                    ? (.double, .opening, 6) : (.single, .opening, 3)
            case 0x9A, 0x9B: return (.single, .opening, 3)
            case 0x99:
                return next(3) == 0xE2 && next(4) == 0x80 && next(5) == 0x99
                    ? (.double, .closing, 6) : (.single, .closing, 3)
            case 0x9C, 0x9E, 0x9F: return (.double, .opening, 3)
            case 0x9D: return (.double, .closing, 3)
            default: return nil
            }
        case 0xE3 where next(1) == 0x80 && (next(2) == 0x8C || next(2) == 0x8E): return (.corner, .opening, 3)
        case 0xE3 where next(1) == 0x80 && (next(2) == 0x8D || next(2) == 0x8F): return (.corner, .closing, 3)
        case 0xEF where next(1) == 0xBC && next(2) == 0x82: return (.double, .either, 3)
        default: return nil
        }
    }

    private func neighbour(before index: Int, in line: Range<Int>) -> Neighbour {
        guard index > line.lowerBound else { return .edge }
        var start = index - 1
        while start > line.lowerBound, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return neighbour(at: start, before: line.upperBound)
    }

    private func neighbour(after index: Int, in line: Range<Int>) -> Neighbour {
        index < line.upperBound ? neighbour(at: index, before: line.upperBound) : .edge
    }

    private func neighbour(at index: Int, before end: Int) -> Neighbour {
        if mark(at: index, before: end) != nil { return .mark }
        switch bytes[index] {
        case 0x00...0x20, 0x7F: return .space
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"): return .opening
        case UInt8(ascii: "-"): return .dash
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            return .closing
        case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return .space
        case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
            switch bytes[index + 2] {
            case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return .space
            case 0x90...0x95: return .dash
            case 0xA6: return .closing
            default: return .word
            }
        default: return .word
        }
    }
}
