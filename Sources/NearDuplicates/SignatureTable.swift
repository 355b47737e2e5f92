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
    private var bands: SignatureBands?

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
        noteQuestion()
        var found: [Candidate] = []
        if let bands {
            bands.forEach(sharing: signature) { id, other in
                if self[id] == other { note(id, other, signature, in: &found) }
            }
        } else {
            for (number, block) in blocks {
                for (slot, other) in block.enumerated() {
                    note(number * Self.blockSize + slot, other, signature, in: &found)
                }
            }
        }
        guard found.count > 1 else { return found }
        found.sort { ($1.lanes, $0.id) < ($0.lanes, $1.id) }
        // One that came back stands in the bands twice.
        return found.enumerated().filter { $0 == 0 || $1 != found[$0 - 1] }.map(\.element)
    }

    /// The texts with this very signature, by number.
    package mutating func texts(with signature: TextSignature) -> [Int] {
        guard signature != .none else { return [] }
        noteQuestion()
        guard let bands else {
            return blocks.flatMap { number, block in
                block.indices.lazy.filter { block[$0] == signature }.map { number * Self.blockSize + $0 }
            }.sorted()
        }
        var found: Set<Int> = []
        bands.forEach(sharing: signature, lanes: 0..<1) { id, other in
            if other == signature, self[id] == signature { found.insert(id) }
        }
        return found.sorted()
    }

    private mutating func noteQuestion() {
        questions += 1
        if questions > Self.questionsWithoutBands, bands == nil { bands = SignatureBands(blocks) }
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
