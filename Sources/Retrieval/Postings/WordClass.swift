/// The terms of the index that one query word stands for: itself, the words of its stem, those that begin with it.
struct WordClass: Sendable, Equatable {
    /// What was looked for, as the tokenizer cut it.
    var word: String
    /// Sorted; empty where the index has no such word.
    var terms: [String]
    /// How many passages have one of the terms, estimated from how many have each.
    var passages: Int
    /// What its score is multiplied with: less than 1 for function words among others.
    var factor = 1.0

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
