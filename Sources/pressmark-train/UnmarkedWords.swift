import Entities

/// Nationalities and groups that a set knows no type for: words of our list that it leaves unmarked more often than not.
struct UnmarkedWords {
    private(set) var words: Set<String> = []

    init(in sentences: [LabelledSentence]) {
        var counts: [String: (marked: Int, all: Int)] = [:]
        for sentence in sentences {
            let marked = Set(sentence.names.flatMap { Array($0.words) })
            for (index, word) in sentence.words.enumerated()
            where word.first?.isUppercase == true && Lexicon.shared.classes(of: word).contains(.nationality) {
                counts[word, default: (0, 0)].all += 1
                if marked.contains(index) { counts[word, default: (0, 0)].marked += 1 }
            }
        }
        for (word, count) in counts where count.marked * 2 < count.all { words.insert(word) }
    }
}
