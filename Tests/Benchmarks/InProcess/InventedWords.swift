import TestSupport

/// Words that nobody uses, as many as are asked for, which share beginnings and endings as words of a language do.
struct InventedWords {
    private static let onsets = "b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl sp st th tr".split(
        separator: " ")
    private static let vowels = "a e i o u a e i o ai ea ee ie oo ou".split(separator: " ")
    private static let codas = "l m n r s t x ck nd ng nt rd rk rs rt st".split(separator: " ")
    private static let endings = "ed er es ing ion ly s".split(separator: " ")

    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// Distinct words of ASCII letters, 2 to 20 of them.
    mutating func words(_ count: Int) -> [String] {
        var known: Set<String> = []
        var words: [String] = []
        while words.count < count {
            let word = word()
            if known.insert(word).inserted { words.append(word) }
        }
        return words
    }

    private mutating func word() -> String {
        var word = ""
        // Mostly two or three syllables.
        for _ in 0..<(1 + random.below(2) + random.below(2) + random.below(10) / 9) {
            word += (random.below(6) == 0 ? "" : Self.onsets[random.below(Self.onsets.count)])
            word += Self.vowels[random.below(Self.vowels.count)]
            word += (random.below(2) == 0 ? "" : Self.codas[random.below(Self.codas.count)])
        }
        return random.below(3) == 0 ? word + Self.endings[random.below(Self.endings.count)] : word
    }
}
