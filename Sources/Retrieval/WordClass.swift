/// The terms of the index that one query word stands for: itself, the words of its stem, those that begin with it.
struct WordClass: Sendable, Equatable {
    /// What was looked for, as the tokenizer cut it.
    var word: String
    /// Sorted; empty where the index has no such word.
    var terms: [String]
    /// The most passages that any one of the terms stands in: what Lucene's synonym query takes for the document
    /// frequency of all of them.
    var passages: Int

    func contains(_ term: String) -> Bool {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && terms[low] == term
    }
}
