import TestSupport

/// A way in which a word is misspelt.
enum Misspelling: String, CaseIterable {
    case replaced = "a letter replaced"
    case missing = "a letter left out"
    case doubled = "a letter doubled"
    case swapped = "two neighbours swapped"
    case first = "the first letter wrong"
    case two = "two slips"
    case short = "two slips in four or five letters"
    case none = "no word is near"

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// How many letters a word must have to be misspelt so.
    var lengths: ClosedRange<Int> { self == .short ? 4...5 : 6...12 }

    /// - Parameter word: of ASCII letters.
    func applied(to word: String, using random: inout SeededGenerator) -> String {
        var letters = Array(word)
        let place = 1 + random.below(letters.count - 1)
        let other = Self.letters[random.below(Self.letters.count)]
        switch self {
        case .replaced: letters[place] = other
        case .missing: letters.remove(at: place)
        case .doubled: letters.insert(letters[place], at: place)
        case .swapped: letters.swapAt(place, place - 1)
        case .first: letters[0] = other
        case .two, .short:
            letters[place] = other
            letters.swapAt(letters.count - 1, letters.count - 2)
        case .none: letters = (0..<12).map { _ in Self.letters[random.below(Self.letters.count)] }
        }
        return String(letters)
    }
}
