/// The candidate that is spelled most like `word`: at most one edit away, or two where `word` has more than four
/// characters. An edit is a character inserted, left out, replaced, or swapped with its neighbour.
package func nearMiss(of word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 32 else { return nil }
    let allowed = word.utf8.count > 4 ? 2 : 1
    var best: (candidate: String, edits: Int)?
    for candidate in candidates {
        let edits = editDistance(Array(word.utf8), Array(candidate.utf8))
        if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.candidate
}

/// The optimal string alignment distance in bytes.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var edits = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                edits = min(edits, beforePrevious[j - 1] + 1)
            }
            row.append(edits)
        }
        (beforePrevious, previous) = (previous, row)
    }
    return previous[right.count]
}
