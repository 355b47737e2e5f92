/// "25%", "60 to 20 percent", "half a percentage point" without its "half a".
enum PercentScanner {
    /// The percentage that starts with a number.
    static func end(of ends: NumberReading.Ends, in reading: NumberReading) -> Int? {
        if let range = ends.range, let end = unitEnd(at: range, in: reading) { return end }
        guard let number = ends.number, let end = unitEnd(at: number, in: reading) else { return nil }
        return secondEnd(after: end, in: reading) ?? end
    }

    /// "90% to 95%" is one span.
    private static func secondEnd(after end: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard reading.continues(end), text.notes[end].mark == .hyphen || text.is(NumberKeys.to, at: end),
            let number = reading.numberEnd(at: end + 1), reading.continues(end + 1)
        else { return nil }
        return unitEnd(at: number, in: reading)
    }

    private static func unitEnd(at index: Int, in reading: NumberReading) -> Int? {
        let unit = reading.skippingHyphen(index)
        guard reading.continues(unit) else { return nil }
        let key = reading.text.tokens[unit].key
        if key == NumberKeys.percentSign { return unit + 1 }
        if key == NumberKeys.per, reading.continues(unit + 1), reading.text.is(NumberKeys.cent, at: unit + 1) {
            return unit + 2
        }
        guard NumberKeys.percent.contains(key) else { return nil }
        let next = unit + 1
        return reading.continues(next) && NumberKeys.point.contains(reading.text.tokens[next].key) ? next + 1 : next
    }
}
