import TestSupport

/// Ways to get a quote wrong.
enum Misquote: String, CaseIterable {
    case dropped = "words left out"
    case swapped = "neighbours swapped"
    case replaced = "words replaced by others"
    case reworded = "synonyms and inflections"
    case added = "words added"
    case cut = "cut at either end"
    case joined = "two halves joined"
    case mixed = "all of these"

    /// A quote with this share of its words wrong, and its marks, case and line breaks changed at random.
    ///
    /// Where the share is no whole number of words, the next greater or smaller one is drawn so that the mean is right.
    ///
    /// - Parameters:
    ///   - words: of the quote, with their punctuation.
    ///   - others: words to put in.
    func apply(
        to words: [String], share: Double, others: [String], using random: inout SeededGenerator
    ) -> String {
        var result = words
        let count = min(Int(share * Double(words.count) + Double.random(in: 0..<1, using: &random)), words.count - 1)
        switch self {
        case .cut:
            let front = random.below(count + 1)
            result.removeFirst(front)
            result.removeLast(count - front)
        case .joined where count > 0:
            let start = 1 + random.below(max(1, words.count - count - 1))
            result.replaceSubrange(start..<min(start + count, words.count), with: random.below(2) == 0 ? ["..."] : [])
        default:
            // A swap moves two words.
            let changes = self == .swapped ? (count + random.below(2)) / 2 : count
            for _ in 0..<changes where result.count > 1 { change(&result, others, &random) }
        }
        return Self.restyled(result, &random)
    }

    private func change(_ words: inout [String], _ others: [String], _ random: inout SeededGenerator) {
        let place = random.below(words.count)
        switch self == .mixed ? [.dropped, .swapped, .replaced, .reworded, .added][random.below(5)] : self {
        case .dropped: words.remove(at: place)
        case .swapped: words.swapAt(max(place, 1), max(place, 1) - 1)
        case .replaced: words[place] = others[random.below(others.count)]
        case .added: words.insert(others[random.below(others.count)], at: place)
        case .reworded:
            // A word that has a synonym or another form, if one comes soon.
            for place in (0..<8).map({ (place + $0) % words.count }) {
                guard let other = WordForms.other(for: words[place], using: &random) else { continue }
                words[place] = other
                return
            }
            words.remove(at: place)
        case .cut, .joined, .mixed: break
        }
    }

    /// Other punctuation, quotation marks, case and line breaks.
    private static func restyled(_ words: [String], _ random: inout SeededGenerator) -> String {
        var text = ""
        let (lower, plain, wraps) = (random.below(4) == 0, random.below(3) == 0, random.below(4) == 0)
        for word in words {
            if !text.isEmpty { text += wraps && random.below(8) == 0 ? "\n" : " " }
            var word = lower ? word.lowercased() : word
            if plain { word = word.filter { !",.;:!?—".contains($0) } }
            if random.below(20) == 0 { word += "," }
            text += word
        }
        if random.below(3) == 0 { text = text.replacing("'", with: "’").replacing("\"", with: "”") }
        let (open, close) = [("", ""), ("\"", "\""), ("“", "”"), ("«", "»"), ("`", "`"), ("'", "'")][random.below(6)]
        return open + text + close
    }
}
