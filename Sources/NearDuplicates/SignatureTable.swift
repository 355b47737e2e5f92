/// The signatures of all texts, by number, and which of them may be copies of a given one.
///
/// A few questions are answered by looking at every signature, 16 bytes each; from then on, two neighbouring lanes lead to the
/// texts that share them. The answers are the same.
package struct SignatureTable {
    /// Texts whose signatures are kept together.
    package static let blockSize = 1000
    private static let questionsWithoutBands = 48

    private var blocks: [Int: [TextSignature]] = [:]
    private var questions = 0
    private var bands: Bands?

    package init() {}

    /// The signatures of a block, as many as there are; texts that are not there have ``TextSignature/none``.
    package func block(_ number: Int) -> [TextSignature] {
        blocks[number] ?? []
    }

    /// Puts a block in place, before anything is asked.
    package mutating func setBlock(_ number: Int, _ signatures: [TextSignature]) {
        blocks[number] = Array(signatures.prefix(Self.blockSize))
    }

    package var blockNumbers: [Int] { blocks.keys.sorted() }

    /// - Parameter id: 0 or greater.
    package subscript(id: Int) -> TextSignature {
        get {
            guard let block = blocks[id / Self.blockSize], id % Self.blockSize < block.count else { return .none }
            return block[id % Self.blockSize]
        }
        set {
            let slot = id % Self.blockSize
            blocks[id / Self.blockSize, default: []].set(slot, newValue)
            if newValue != .none { bands?.insert(newValue, id: id) }
        }
    }

    /// A text that may be a copy, and how many lanes agree.
    package struct Candidate: Equatable, Sendable {
        package var id: Int
        package var lanes: Int
    }

    /// The texts that may be copies of one with this signature, those that agree most first, then by number.
    package mutating func candidates(for signature: TextSignature) -> [Candidate] {
        guard signature != .none else { return [] }
        questions += 1
        if questions > Self.questionsWithoutBands, bands == nil { bands = Bands(blocks) }
        var found: [Candidate] = []
        if let bands {
            for id in bands.ids(sharing: signature) { note(id, self[id], signature, in: &found) }
        } else {
            for (number, block) in blocks {
                for (slot, other) in block.enumerated() {
                    note(number * Self.blockSize + slot, other, signature, in: &found)
                }
            }
        }
        return found.sorted { ($1.lanes, $0.id) < ($0.lanes, $1.id) }
    }

    @inline(__always)
    private func note(_ id: Int, _ other: TextSignature, _ signature: TextSignature, in found: inout [Candidate]) {
        let agreement = signature.agreement(with: other)
        guard TextSignature.isCandidate(agreement), other != .none else { return }
        found.append(Candidate(id: id, lanes: agreement.nonzeroBitCount))
    }
}

extension [TextSignature] {
    fileprivate mutating func set(_ slot: Int, _ signature: TextSignature) {
        while count <= slot { append(.none) }
        self[slot] = signature
        while last == TextSignature.none { removeLast() }
    }
}

/// Chains of the texts that share two neighbouring lanes. What has left the table is not taken out: whoever asks looks at the
/// signatures.
private struct Bands {
    private var heads = [Int32](repeating: -1, count: TextSignature.lanes << 16)
    /// For each text its next one in each of the chains.
    private var next: [Int32] = []
    private var ids: [Int] = []

    init(_ blocks: [Int: [TextSignature]]) {
        for (number, block) in blocks {
            for (slot, signature) in block.enumerated() where signature != .none {
                insert(signature, id: number * SignatureTable.blockSize + slot)
            }
        }
    }

    mutating func insert(_ signature: TextSignature, id: Int) {
        guard ids.count < Int(Int32.max) / TextSignature.lanes else { return }
        for lane in 0..<TextSignature.lanes {
            let head = lane << 16 | signature.band(lane)
            next.append(heads[head])
            heads[head] = Int32(ids.count)
        }
        ids.append(id)
    }

    /// In no useful order.
    func ids(sharing signature: TextSignature) -> Set<Int> {
        var found: Set<Int> = []
        for lane in 0..<TextSignature.lanes {
            var entry = heads[lane << 16 | signature.band(lane)]
            while entry >= 0 {
                found.insert(ids[Int(entry)])
                entry = next[Int(entry) * TextSignature.lanes + lane]
            }
        }
        return found
    }
}
