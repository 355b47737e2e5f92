/// Finds the asterisks, underscores and tildes of a paragraph that are marks of emphasis, and takes them out.
///
/// Follows CommonMark's delimiter runs (https://spec.commonmark.org/0.31.2/#delimiter-run), with one stack for each
/// character. An asterisk between blanks, an underscore inside a word and a mark without a partner stay.
struct MarkdownEmphasis {
    private struct Run {
        /// Where the run stands in the output.
        var offset: Int
        var length: Int
        /// How many of its characters are marks.
        var marks = 0
        var mark: UInt8
        var canOpen: Bool
        var canClose: Bool

        var remaining: Int { length - marks }
    }

    private var runs: [Run] = []

    /// Notes a run of one character that has just been copied to the output at an offset.
    mutating func note(_ range: Range<Int>, in bytes: [UInt8], at offset: Int) {
        let mark = bytes[range.lowerBound]
        let before = range.lowerBound > 0 ? Surrounding(bytes[range.lowerBound - 1]) : .space
        let after = range.upperBound < bytes.count ? Surrounding(bytes[range.upperBound]) : .space
        let leansRight = after != .space && (after == .word || before != .word)
        let leansLeft = before != .space && (before == .word || after != .word)
        var canOpen = leansRight
        var canClose = leansLeft
        switch mark {
        case UInt8(ascii: "_"):
            canOpen = leansRight && (!leansLeft || before == .punctuation)
            canClose = leansLeft && (!leansRight || after == .punctuation)
        case UInt8(ascii: "~") where range.count != 2: return
        default: break
        }
        runs.append(Run(offset: offset, length: range.count, mark: mark, canOpen: canOpen, canClose: canClose))
    }

    /// The output from an offset on, without the marks.
    mutating func removeMarks(from output: inout [UInt8]) {
        pair()
        guard runs.contains(where: { $0.marks > 0 }) else { return }
        var end = runs[0].offset
        var position = end
        for run in runs {
            while position < run.offset {
                output[end] = output[position]
                end += 1
                position += 1
            }
            for _ in 0..<run.remaining {
                output[end] = run.mark
                end += 1
            }
            position = run.offset + run.length
        }
        while position < output.count {
            output[end] = output[position]
            end += 1
            position += 1
        }
        output.removeLast(position - end)
    }

    private mutating func pair() {
        var openers: [UInt8: [Int]] = [:]
        for index in runs.indices {
            let mark = runs[index].mark
            if runs[index].canClose {
                while runs[index].remaining > 0, let opener = openers[mark]?.last {
                    let count = min(runs[index].remaining, runs[opener].remaining)
                    runs[index].marks += count
                    runs[opener].marks += count
                    if runs[opener].remaining == 0 { openers[mark]?.removeLast() }
                }
            }
            if runs[index].canOpen, runs[index].remaining > 0 { openers[mark, default: []].append(index) }
        }
    }

    private enum Surrounding {
        case space, punctuation, word

        init(_ byte: UInt8) {
            self = byte.isASCIISpace ? .space : byte.isASCIIPunctuation ? .punctuation : .word
        }
    }
}
