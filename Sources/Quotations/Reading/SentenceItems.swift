/// Cuts the items of a text into sentences.
struct SentenceItems {
    /// Ranges of items, none empty; they partition the items.
    private(set) var sentences: [Range<Int>] = []
    private let items: UnsafeBufferPointer<SpeechItem>

    /// - Parameter boundaries: byte ranges that partition the text. A boundary inside a quoted span is none.
    static func sentences(of items: [SpeechItem], at boundaries: [Range<Int>]) -> [Range<Int>] {
        items.withUnsafeBufferPointer { items in
            var cutter = SentenceItems(items: items)
            cutter.cut(at: boundaries)
            return cutter.sentences
        }
    }

    private init(items: UnsafeBufferPointer<SpeechItem>) {
        self.items = items
    }

    private mutating func cut(at boundaries: [Range<Int>]) {
        sentences.reserveCapacity(boundaries.count + 1)
        var start = 0
        var index = 0
        for boundary in boundaries {
            while index < items.count, items[index].start < boundary.lowerBound { index += 1 }
            guard index > start else { continue }
            let before = items[index - 1]
            if before.span != nil, before.range.upperBound > boundary.lowerBound { continue }
            append(start..<index)
            start = index
        }
        if start < items.count { append(start..<items.count) }
    }

    /// Lets a sentence begin behind its dateline, "MARLOW, Feb 6 (Northern Wire) -": who is named there says nothing.
    private mutating func append(_ sentence: Range<Int>) {
        guard let end = datelineEnd(in: sentence) else { return sentences.append(sentence) }
        sentences.append(sentence.lowerBound..<end)
        sentences.append(end..<sentence.upperBound)
    }

    /// The item behind the dash of a sentence's dateline.
    private func datelineEnd(in sentence: Range<Int>) -> Int? {
        let reach = sentence.prefix(Self.longestDateline)
        // Places and days, with what stands between them.
        let names: WordRoles = [.capitalised, .number, .comma, .stop, .hyphen, .otherMark]
        guard let opening = reach.first(where: { roles(at: $0).isDisjoint(with: names) }),
            roles(at: opening).contains(.openingBracket),
            let closing = reach.dropFirst(opening - sentence.lowerBound + 1).first(where: {
                roles(at: $0).isDisjoint(with: [.capitalised, .word])
            }),
            roles(at: closing).contains(.closingBracket), closing > opening + 1,
            roles(at: opening + 1).contains(.capitalised), closing + 2 < sentence.upperBound,
            !roles(at: closing + 1).isDisjoint(with: [.dash, .hyphen])
        else { return nil }
        return closing + 2
    }

    private func roles(at index: Int) -> WordRoles { items[index].roles }

    /// Items.
    private static let longestDateline = 16
}
