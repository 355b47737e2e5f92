/// Finds the tokens that stand within one of a capital or a digit: a third of a news text, and nearly all names.
enum CandidateRuns {
    /// A run of so many tokens is cut at the next capital. Bounds the memory that decoding needs.
    static let longest = 256

    /// The tokens beside a capital or a digit, in text order; each run is within one sentence, and of at most `longest + 3` tokens.
    static func runs(of text: ClassifiedTokens) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        runs.reserveCapacity(text.count / 8)
        var start = 0
        var end = 0
        func close() {
            if start < end { runs.append(start..<end) }
        }
        for index in text.gates.members(in: 0..<text.count) {
            let beginsSentence = text.notes[index].beginsSentence
            let first = beginsSentence ? index : index - 1
            if first > end || (first == end && beginsSentence) {
                close()
                start = max(first, end)
            }
            let next = index + 1
            end = next < text.count && !text.notes[next].beginsSentence ? next + 1 : next
            if end - start >= longest {
                close()
                start = end
            }
        }
        close()
        return runs
    }
}
