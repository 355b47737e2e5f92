/// A file of annotated sentences in two columns: a word, a tab, its IOB2 tag; a blank line ends a sentence.
enum ColumnFile {
    struct Sentence {
        var words: [String] = []
        /// Names in text order, with the set's own types.
        var names: [(words: Range<Int>, type: String)] = []
    }

    static func sentences(in text: String) -> [Sentence] {
        var result: [Sentence] = []
        var words: [String] = []
        var tags: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: "\t")
            if columns.count == 2 {
                words.append(String(columns[0]))
                tags.append(columns[1])
            } else if !words.isEmpty {
                result.append(Sentence(words: words, names: names(tags)))
                words = []
                tags = []
            }
        }
        if !words.isEmpty { result.append(Sentence(words: words, names: names(tags))) }
        return result
    }

    private static func names(_ tags: [Substring]) -> [(words: Range<Int>, type: String)] {
        var result: [(words: Range<Int>, type: String)] = []
        for (index, tag) in tags.enumerated() where tag != "O" {
            let type = tag.dropFirst(2)
            if tag.first == "I", let last = result.last, last.words.upperBound == index, last.type == type {
                result[result.count - 1].words = last.words.lowerBound..<index + 1
            } else {
                result.append((index..<index + 1, String(type)))
            }
        }
        return result
    }
}
