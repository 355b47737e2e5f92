/// Which runs of so many words stand anywhere in some texts: a look-up that knows nothing of indexes.
struct PhraseSet {
    let length: Int
    private var hashes: [UInt64] = []

    init(length: Int) {
        self.length = length
    }

    mutating func add(_ words: [String]) {
        hashes += hashes(of: words)
    }

    mutating func seal() {
        hashes.sort()
    }

    /// The share of words that are part of a run that stands in the texts. Of fewer words than a run has none are.
    func share(of words: [String]) -> Double {
        guard words.count >= length else { return 0 }
        var isKnown = [Bool](repeating: false, count: words.count)
        for (index, hash) in hashes(of: words).enumerated() where contains(hash) {
            for place in index..<index + length { isKnown[place] = true }
        }
        return Double(isKnown.count { $0 }) / Double(words.count)
    }

    private func contains(_ hash: UInt64) -> Bool {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }

    private func hashes(of words: [String]) -> [UInt64] {
        guard words.count >= length else { return [] }
        // 64-bit FNV-1a.
        let keys = words.map { word in
            word.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        }
        return (0...keys.count - length).map { start in
            keys[start..<start + length].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 &+ ($0 >> 29) }
        }
    }
}
