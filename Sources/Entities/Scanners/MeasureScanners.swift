import Articles

/// Runs the four scanners over an article in one pass; where two would match, the first in this order does:
/// percentages, money, quantities, dates.
enum MeasureScanners {
    /// - Returns: dates, sums and measures in text order, without overlap.
    static func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>) -> [TypedSpan] {
        let reading = NumberReading(text: text, bytes: bytes)
        let dateStart = NumberKeys.dateStart
        var found: [TypedSpan] = []
        var index = 0
        while index < text.count {
            if let span = span(at: index, in: reading, dateStart) {
                found.append(span)
                index = span.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static func span(at index: Int, in reading: NumberReading, _ dateStart: KeySet) -> TypedSpan? {
        let text = reading.text
        let token = text.tokens[index]
        let isNumber =
            token.traits.contains(.number) || text.has(.numberWord, at: index)
            || (text.has(.scale, at: index + 1) && token.key == CueKeys.a)
        if isNumber {
            if let end = PercentScanner.end(at: index, in: reading) {
                return TypedSpan(tokens: index..<end, type: .percent)
            }
            if let end = MoneyScanner.end(at: index, in: reading) {
                return TypedSpan(tokens: index..<end, type: .money)
            }
            if let end = QuantityScanner.end(at: index, in: reading) {
                return TypedSpan(tokens: index..<end, type: .quantity)
            }
        } else if token.traits.isDisjoint(with: .word) || token.traits.contains(.capitalised),
            let end = MoneyScanner.signedEnd(at: index, in: reading)
        {
            return TypedSpan(tokens: index..<end, type: .money)
        }
        let mayBeginDate =
            isNumber || text.has([.weekday, .month], at: index)
            || token.traits.contains(.word) && dateStart.contains(token.key)
        if mayBeginDate, let end = DateScanner.end(at: index, in: reading) {
            return TypedSpan(tokens: index..<end, type: .date)
        }
        return nil
    }
}
