/// What the scanners share: numbers in digits and in words, and where they end.
struct NumberReading {
    let text: ClassifiedTokens
    let bytes: UnsafeBufferPointer<UInt8>
    /// In tokens; keeps a scan linear on words that never end.
    private static let longestNumber = 12

    /// A number with its scale, "3.5 million", "twenty-five", "5bn".
    /// - Returns: the index of the token behind it; nil where no number starts.
    func numberEnd(at start: Int) -> Int? {
        guard start < text.count else { return nil }
        var index = start
        if text.tokens[index].traits.contains(.number) {
            index += 1
        } else {
            while index < text.count, index - start < Self.longestNumber, text.has(.numberWord, at: index),
                index == start || text.continuesLine(index)
            {
                index += 1
            }
            if index == start, text.is(CueKeys.a, at: start), text.has(.scale, at: start + 1),
                text.continuesLine(start + 1)
            {
                index += 1
            }
            guard index > start else { return nil }
        }
        let hyphenated = text.mark(at: index) == .hyphen && text.isJoined(index) && text.has(.scale, at: index + 1)
        if hyphenated { index += 1 }
        while text.continuesLine(index), index - start < Self.longestNumber, text.has(.scale, at: index),
            text.isJoined(index) || text.tokens[index].end - text.tokens[index].start > 1
        {
            index += 1
        }
        return index
    }

    /// Where a number ends, and where the range that begins with it does.
    struct Ends {
        var number: Int?
        /// Of two numbers with "to", "or", "and" or a dash between.
        var range: Int?
    }

    func ends(at start: Int) -> Ends {
        let number = numberEnd(at: start)
        return Ends(number: number, range: number.flatMap(rangeEnd(behind:)))
    }

    /// - Parameter end: where the first number of a range ends.
    private func rangeEnd(behind end: Int) -> Int? {
        guard text.continuesLine(end), text.continuesLine(end + 1) else { return nil }
        let joins =
            text.notes[end].mark == .hyphen
            || text.tokens[end].traits.contains(.word)
                && (text.is(NumberKeys.to, at: end) || text.is(NumberKeys.or, at: end) || text.is(CueKeys.and, at: end))
        return joins ? numberEnd(at: end + 1) : nil
    }

    /// A token's value where it is digits only, four of them at most.
    func smallNumber(at index: Int) -> Int? {
        guard index >= 0, index < text.count, text.tokens[index].traits.contains(.number) else { return nil }
        let range = text.tokens[index].range
        guard range.count <= 4 else { return nil }
        var value = 0
        for offset in range {
            guard (0x30...0x39).contains(bytes[offset]) else { return nil }
            value = value * 10 + Int(bytes[offset] - 0x30)
        }
        return value
    }

    /// Whether a token is a year between 1000 and 2199, in four digits.
    func isYear(at index: Int) -> Bool {
        guard index < text.count, text.tokens[index].range.count == 4, let value = smallNumber(at: index) else {
            return false
        }
        return (1000...2199).contains(value)
    }

    /// Steps over a hyphen that has no white space around it.
    func skippingHyphen(_ index: Int) -> Int {
        text.mark(at: index) == .hyphen && text.isJoined(index) && index + 1 < text.count && text.isJoined(index + 1)
            ? index + 1 : index
    }

    /// Whether a token continues the line, and may so belong to a span that ended before it.
    func continues(_ index: Int) -> Bool { text.continuesLine(index) }
}
