package import TextAnalysis

/// Compares a quote, as someone remembers it, with stretches of text.
///
/// Case, diacritics, apostrophes, quotation marks, line breaks and punctuation make no difference to the words. Words in square
/// brackets, `[sic]` among them, and what an ellipsis leaves out cost nothing. It knows nothing of where candidates come from.
package struct QuoteComparer: ~Copyable {
    /// The most words of a quote that are compared: those after them are left aside.
    package static let wordLimit = 1000

    private let quote: String
    private let words: [WordAlignment.Word]
    private let numbers: [String: Int32]
    private let keys: Set<UInt64>
    private let stemmer: Stemmer

    /// - Parameter language: of the stems: an ISO 639 code such as `en`.
    package init(_ quote: String, language: String = "en") throws(StemmerError) {
        stemmer = try Stemmer(language: language)
        var text = quote
        let all = text.withUTF8 { QuoteWord.words(in: $0) }.prefix(Self.wordLimit)
        self.quote = text
        var numbers: [String: Int32] = [:]
        var words: [WordAlignment.Word] = []
        for word in all {
            let stem = Self.stem(of: text, word.range, stemmer)
            let number = numbers[stem] ?? Int32(numbers.count + 1)
            numbers[stem] = number
            words.append(WordAlignment.Word(word: word, stem: number))
        }
        self.words = words
        self.numbers = numbers
        keys = Set(all.map(\.key))
    }

    /// The number of words that are compared.
    package var wordCount: Int { words.count }

    /// Finds the stretch of a candidate that the quote fits best.
    ///
    /// Time grows with the candidate's length, plus the square of the quote's.
    /// - Parameter joints: UTF-8 byte offsets into the candidate before which an attribution was left out, ascending:
    ///   ``SpeechStream/joints``.
    /// - Returns: nil where the quote or the candidate has no words, or they share none.
    package func match(in candidate: String, joints: [Int] = []) -> QuoteMatch? {
        var text = candidate
        let all = text.withUTF8 { QuoteWord.words(in: $0) }
        guard !words.isEmpty, let window = bestWindow(of: all) else { return nil }
        var others: [WordAlignment.Word] = []
        others.reserveCapacity(window.count)
        for word in all[window] {
            let stem = numbers[Self.stem(of: text, word.range, stemmer)] ?? 0
            others.append(WordAlignment.Word(word: word, stem: stem))
        }
        let path = WordAlignment(quote: words, candidate: others).path()
        let report = AlignmentReport(path: path, quote: words, candidate: others)
        guard let range = report.range else { return nil }
        return QuoteMatch(
            verdict: report.verdict(quote: quote, candidate: text, joints: joints), similarity: report.similarity,
            cost: Double(path.cost), meetsStart: window.lowerBound + report.shift <= 0,
            meetsEnd: all.count - window.lowerBound - words.count <= report.endShift, range: range,
            differences: report.differences)
    }

    private static func stem(of text: String, _ range: Range<Int>, _ stemmer: borrowing Stemmer) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        let word = text[start..<end].lowercased()
        return stemmer.stem(IrregularForms.plainForm(of: word) ?? word)
    }

    /// The stretch of a candidate that holds most words of the quote, long words thrice.
    /// - Returns: nil where it holds none.
    private func bestWindow(of all: [QuoteWord]) -> Range<Int>? {
        let length = min(all.count, 3 * words.count + 60)
        var weight = 0
        var best = 0
        var start = 0
        func worth(_ word: QuoteWord) -> Int {
            guard keys.contains(word.key) else { return 0 }
            return word.range.count > 4 ? 3 : 1
        }
        for index in all.indices {
            weight += worth(all[index])
            if index >= length { weight -= worth(all[index - length]) }
            if weight > best {
                best = weight
                start = max(0, index + 1 - length)
            }
        }
        guard best > 0 else { return nil }
        // Words at the window's end were met first: what goes on behind them counts, too.
        return start..<min(all.count, start + length + words.count)
    }
}
