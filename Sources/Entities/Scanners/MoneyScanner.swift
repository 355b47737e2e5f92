/// "$3.5 million", "US$20", "5 billion euros", "40 cents".
enum MoneyScanner {
    /// The sum that starts at a token, a number's first.
    static func end(at index: Int, _ ends: NumberReading.Ends, in reading: NumberReading) -> Int? {
        if signEnd(at: index, in: reading) != nil { return signedEnd(at: index, in: reading) }
        return ends.range.flatMap { unitEnd(at: $0, in: reading) }
            ?? ends.number.flatMap { unitEnd(at: $0, in: reading) }
    }

    private static func unitEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        var unit = reading.skippingHyphen(index)
        if reading.continues(unit), text.is(NumberKeys.us, at: unit) || text.is(NumberKeys.dottedUS, at: unit) {
            unit += 1
        }
        guard reading.continues(unit), text.has(.currency, at: unit) else { return nil }
        if text.is(NumberKeys.won, at: unit), !text.has(.scale, at: unit - 1) { return nil }
        return unit + 1
    }

    /// The sum that starts with a currency sign.
    static func signedEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard let amount = signEnd(at: index, in: reading), var end = reading.numberEnd(at: amount),
            !text.has(.numberWord, at: amount)
        else { return nil }
        if reading.continues(end), text.notes[end].mark == .hyphen || text.is(NumberKeys.to, at: end),
            reading.continues(end + 1)
        {
            let second = signEnd(at: end + 1, in: reading) ?? end + 1
            if text.mark(at: end) != .hyphen || second < text.count && text.tokens[second].traits.contains(.number),
                let range = reading.numberEnd(at: second)
            {
                end = range
            }
        }
        return end
    }

    /// The token behind a currency sign and the letters in front of it: "$", "US$", "HK$".
    private static func signEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard index < text.count else { return nil }
        if text.notes[index].contains(.currencySign) {
            return reading.continues(index + 1) && text.tokens[index + 1].traits.contains(.number) ? index + 1 : nil
        }
        guard text.tokens[index].traits.contains(.capitalised), text.tokens[index].range.count <= 3,
            reading.continues(index + 1), text.isJoined(index + 1),
            text.notes[index + 1].contains(.currencySign), reading.continues(index + 2),
            text.tokens[index + 2].traits.contains(.number)
        else { return nil }
        return index + 2
    }
}
