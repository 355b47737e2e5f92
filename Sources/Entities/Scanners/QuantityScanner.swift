/// "20 kilometres", "1.5 million barrels a day", "300 square miles", "10-metre".
enum QuantityScanner {
    /// The measure that starts with a number.
    static func end(of ends: NumberReading.Ends, in reading: NumberReading) -> Int? {
        ends.range.flatMap { unitEnd(at: $0, in: reading) } ?? ends.number.flatMap { unitEnd(at: $0, in: reading) }
    }

    private static func unitEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        var unit = reading.skippingHyphen(index)
        guard reading.continues(unit) else { return nil }
        if text.tokens[unit].key == NumberKeys.degreeSign {
            let next = unit + 1
            return reading.continues(next) && NumberKeys.temperature.contains(text.tokens[next].key) ? next + 1 : next
        }
        if NumberKeys.areaAndVolume.contains(text.tokens[unit].key) {
            unit = reading.skippingHyphen(unit + 1)
            guard reading.continues(unit) else { return nil }
        }
        guard text.has(.unit, at: unit) else { return nil }
        let next = unit + 1
        guard reading.continues(next),
            reading.continues(next + 1) || NumberKeys.temperature.contains(text.tokens[next].key)
        else { return next }
        if NumberKeys.temperature.contains(text.tokens[next].key), text.tokens[next].range.count > 1 { return next + 1 }
        if text.is(NumberKeys.per, at: next) || text.is(CueKeys.a, at: next) || text.is(CueKeys.an, at: next),
            NumberKeys.day.contains(text.tokens[next + 1].key)
        {
            return next + 2
        }
        return next
    }
}
