import Articles

/// Runs the four scanners over an article in one pass; where two would match, the first in this order does:
/// percentages, money, quantities, dates.
enum MeasureScanners {
    /// - Returns: dates, sums and measures in text order, without overlap.
    static func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>) -> [TypedSpan] {
        let reading = NumberReading(text: text, bytes: bytes)
        var found: [TypedSpan] = []
        var index = text.measureStarts.first(from: 0, below: text.count)
        while index < text.count {
            var next = index + 1
            if let span = span(at: index, in: reading) {
                found.append(span)
                next = span.tokens.upperBound
            }
            index = text.measureStarts.first(from: next, below: text.count)
        }
        return found
    }

    private static func span(at index: Int, in reading: NumberReading) -> TypedSpan? {
        let text = reading.text
        let traits = text.tokens[index].traits
        let note = text.notes[index]
        let isNumber =
            traits.contains(.number) || note.has(.numberWord)
            || (text.has(.scale, at: index + 1) && text.is(CueKeys.a, at: index))
        if isNumber {
            let ends = reading.ends(at: index)
            if let end = PercentScanner.end(of: ends, in: reading) {
                return TypedSpan(tokens: index..<end, type: .percent)
            }
            if let end = MoneyScanner.end(at: index, ends, in: reading) {
                return TypedSpan(tokens: index..<end, type: .money)
            }
            if let end = QuantityScanner.end(of: ends, in: reading) {
                return TypedSpan(tokens: index..<end, type: .quantity)
            }
        } else if traits.isDisjoint(with: .word) || traits.contains(.capitalised),
            let end = MoneyScanner.signedEnd(at: index, in: reading)
        {
            return TypedSpan(tokens: index..<end, type: .money)
        }
        let mayBeginDate =
            isNumber || note.has([.weekday, .month, .dateWord])
            || (text.has(.dateWord, at: index + 1) && text.is(CueKeys.the, at: index))
        if mayBeginDate, let end = DateScanner.end(at: index, in: reading) {
            return TypedSpan(tokens: index..<end, type: .date)
        }
        return nil
    }
}
