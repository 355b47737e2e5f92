/// Days, months, years and the words that point to them: "7 February 2026", "last month", "the 1990s", "2026-02-07".
enum DateScanner {
    /// The date that starts at a token.
    static func end(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        let classes = text.notes[index].classes
        let traits = text.tokens[index].traits
        if traits.contains(.number) { return numericEnd(at: index, in: reading) }
        if classes.contains(.weekday), traits.contains(.capitalised) { return weekdayEnd(at: index, in: reading) }
        if classes.contains(.month), traits.contains(.capitalised) { return monthEnd(at: index, in: reading) }
        let key = text.tokens[index].key
        if NumberKeys.relativeDay.contains(key) { return index + 1 }
        if key == CueKeys.the, reading.continues(index + 1), NumberKeys.relative.contains(text.tokens[index + 1].key) {
            return relativeEnd(at: index + 1, in: reading)
        }
        if NumberKeys.relative.contains(key) { return relativeEnd(at: index, in: reading) }
        if classes.contains(.numberWord) { return spanAgoEnd(at: index, in: reading) }
        return nil
    }

    private static func numericEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard let value = reading.smallNumber(at: index) else { return spanAgoEnd(at: index, in: reading) }
        if let end = separatedEnd(at: index, in: reading) { return end }
        if let end = spanAgoEnd(at: index, in: reading) { return end }
        if (1...31).contains(value) {
            var month = index + 1
            if month < text.count, text.isJoined(month), NumberKeys.ordinalSuffix.contains(text.tokens[month].key) {
                month += 1
            }
            if reading.continues(month), text.is(CueKeys.of, at: month) { month += 1 }
            if reading.continues(month), text.has(.month, at: month), text.tokens[month].traits.contains(.capitalised) {
                return yearEnd(after: month + 1, in: reading)
            }
        }
        guard reading.isYear(at: index), value >= 1500 else { return nil }
        let next = index + 1
        if next < text.count, text.isJoined(next), text.is(NumberKeys.s, at: next) { return next + 1 }
        if next < text.count, text.isJoined(next), text.tokens[next].traits.contains(.word),
            !text.tokens[next].traits.contains(.clitic)
        {
            return nil
        }
        let before = index - 1
        guard value >= 1700, before >= 0, !text.isJoined(index) || text.notes[before].mark == .openingBracket else {
            return nil
        }
        if text.notes[before].mark == .openingBracket { return text.mark(at: next) == .closingBracket ? next : nil }
        guard NumberKeys.beforeDate.contains(text.tokens[before].key) || text.notes[before].mark == .comma,
            text.notes[before].mark != .comma || text.mark(at: next) != .none || text.has(.ordinary, at: next)
        else { return nil }
        if text.has([.unit, .scale, .currency], at: next) { return nil }
        return text.notes[before].mark == .comma && !text.has(.month, at: before - 2) ? nil : next
    }

    /// "2026-02-07", "7/2/2026", "07.02.2026" is one token and not read.
    private static func separatedEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard index + 4 < text.count, (1...4).allSatisfy({ text.isJoined(index + $0) }),
            text.notes[index + 1].mark == text.notes[index + 3].mark,
            text.notes[index + 1].mark == .hyphen || text.notes[index + 1].mark == .slash,
            let first = reading.smallNumber(at: index), let second = reading.smallNumber(at: index + 2),
            let third = reading.smallNumber(at: index + 4), (1...31).contains(second)
        else { return nil }
        let isYearFirst = reading.isYear(at: index) && second <= 12 && (1...31).contains(third)
        let isYearLast =
            (1...31).contains(first) && (reading.isYear(at: index + 4) || third < 100)
            && min(first, second) <= 12
        return isYearFirst || isYearLast ? index + 5 : nil
    }

    private static func weekdayEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        let isShort = NumberKeys.ambiguousWeekday.contains(text.tokens[index].key)
        var next = index + 1
        var date = next
        if text.mark(at: date) == .comma { date += 1 }
        if reading.continues(date) {
            if text.has(.month, at: date), text.tokens[date].traits.contains(.capitalised),
                let end = monthEnd(at: date, in: reading)
            {
                return end
            }
            if text.tokens[date].traits.contains(.number), let end = numericEnd(at: date, in: reading),
                text.has(.month, at: end - 1) || text.has(.month, at: end - 2) || text.has(.month, at: end - 3)
            {
                return end
            }
        }
        if isShort { return nil }
        if reading.continues(next), NumberKeys.dayPart.contains(text.tokens[next].key) { next += 1 }
        return next
    }

    private static func monthEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        var next = index + 1
        if reading.continues(next), let day = reading.smallNumber(at: next), (1...31).contains(day) {
            next += 1
            if next < text.count, text.isJoined(next), NumberKeys.ordinalSuffix.contains(text.tokens[next].key) {
                next += 1
            }
            if text.mark(at: next) == .hyphen, reading.continues(next + 1),
                let last = reading.smallNumber(at: next + 1),
                (1...31).contains(last)
            {
                next += 2
            }
            return yearEnd(after: next, in: reading)
        }
        let end = yearEnd(after: next, in: reading)
        if end > next { return end }
        guard NumberKeys.ambiguousMonth.contains(text.tokens[index].key) else { return next }
        guard index > 0, reading.continues(index), NumberKeys.beforeDate.contains(text.tokens[index - 1].key),
            !text.hasName(at: next) || !reading.continues(next)
        else { return nil }
        return next
    }

    /// Adds ", 2026" or " 2026".
    private static func yearEnd(after index: Int, in reading: NumberReading) -> Int {
        var year = index
        if reading.text.mark(at: year) == .comma { year += 1 }
        return reading.continues(year) && reading.isYear(at: year) ? year + 1 : index
    }

    /// "last month", "next two years", "this Friday", "past few days".
    private static func relativeEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        var next = index + 1
        if reading.continues(next), NumberKeys.amount.contains(text.tokens[next].key) {
            next += 1
        } else if reading.continues(next), let number = reading.numberEnd(at: next), reading.continues(number) {
            next = number
        }
        guard reading.continues(next) else { return nil }
        if text.has([.weekday, .month], at: next), text.tokens[next].traits.contains(.capitalised) {
            let end = text.has(.weekday, at: next) ? weekdayEnd(at: next, in: reading) : nil
            return end ?? next + 1
        }
        guard text.has(.timeUnit, at: next), !NumberKeys.clock.contains(text.tokens[next].key) else { return nil }
        return next + 1
    }

    /// "three years ago", "two days later".
    private static func spanAgoEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard let number = reading.numberEnd(at: index), reading.continues(number), text.has(.timeUnit, at: number),
            reading.continues(number + 1), NumberKeys.timeAfter.contains(text.tokens[number + 1].key)
        else { return nil }
        return number + 2
    }
}
