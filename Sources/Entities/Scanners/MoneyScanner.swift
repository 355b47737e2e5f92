/// "$3.5 million", "US$20", "5 billion euros", "40 cents".
enum MoneyScanner {
    /// The sum that starts at a token.
    static func end(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        if signEnd(at: index, in: reading) != nil { return signedEnd(at: index, in: reading) }
        let ends = [reading.rangeEnd(at: index), reading.numberEnd(at: index)]
        for case let number? in ends {
            var unit = reading.skippingHyphen(number)
            if reading.continues(unit),
                text.is(NumberKeys.us, at: unit) || text.is(NumberKeys.dottedUS, at: unit)
            {
                unit += 1
            }
            guard reading.continues(unit), text.has(.currency, at: unit) else { continue }
            if text.is(NumberKeys.won, at: unit), !text.has(.scale, at: unit - 1) { continue }
            return unit + 1
        }
        return nil
    }

    /// The sum that starts with a currency sign.
    static func signedEnd(at index: Int, in reading: NumberReading) -> Int? {
        let text = reading.text
        guard let amount = signEnd(at: index, in: reading), var end = reading.numberEnd(at: amount),
            !text.has(.numberWord, at: amount)
        else { return nil }
        if reading.continues(end), text.marks[end] == .hyphen || text.is(NumberKeys.to, at: end),
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
        if isSign(index, in: text) {
            return reading.continues(index + 1) && text.tokens[index + 1].traits.contains(.number) ? index + 1 : nil
        }
        guard text.tokens[index].traits.contains(.capitalised), text.tokens[index].range.count <= 3,
            reading.continues(index + 1), text.isJoined(index + 1),
            isSign(index + 1, in: text), reading.continues(index + 2),
            text.tokens[index + 2].traits.contains(.number)
        else { return nil }
        return index + 2
    }

    /// Whether a token is a currency sign. Pound and yen are of two bytes, as quotation marks are.
    private static func isSign(_ index: Int, in text: ClassifiedTokens) -> Bool {
        switch text.marks[index] {
        case .other, .quote: NumberKeys.currencySigns.contains(text.tokens[index].key)
        default: false
        }
    }
}
