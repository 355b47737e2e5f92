/// The words of an utterance in short, without case, punctuation and white space: copies have the same.
struct WordingKey: Hashable {
    /// 64 bits: of a million different wordings, two have the same by chance once in 37 million indexes.
    private let hash: Int
    /// How many words there are.
    let words: Int

    init(_ text: String) {
        var hasher = Hasher()
        var words = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // Apostrophes.
            case 0x27, 0x2018, 0x2019: continue
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x1FFF, 0x3040...0xD7FF, 0xF900...: break
            default:
                isInWord = false
                continue
            }
            if !isInWord {
                words += 1
                hasher.combine(UInt32(0x20))
            }
            isInWord = true
            let isCapital = 0x41...0x5A ~= scalar.value
            hasher.combine(isCapital ? scalar.value | 0x20 : scalar.value)
        }
        hash = hasher.finalize()
        self.words = words
    }
}
