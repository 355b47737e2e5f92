/// Chains of the texts that share two neighbouring lanes. What has left the table is not taken out: whoever asks looks at the
/// signatures.
struct SignatureBands {
    /// The first entry of each chain, by lane and by the values of this lane and the next one; -1 where there is none.
    private var heads = [Int32](repeating: -1, count: TextSignature.lanes << 16)
    /// For each entry the next one in each of its chains.
    private var next: [SIMD16<Int32>] = []
    private var ids: [Int] = []
    private var signatures: [TextSignature] = []

    init(_ blocks: [Int: [TextSignature]]) {
        for (number, block) in blocks {
            for (slot, signature) in block.enumerated() where signature != .none {
                insert(signature, id: number * SignatureTable.blockSize + slot)
            }
        }
    }

    mutating func insert(_ signature: TextSignature, id: Int) {
        guard ids.count < Int(Int32.max) else { return }
        let entry = Int32(ids.count)
        var following = SIMD16<Int32>()
        heads.withUnsafeMutableBufferPointer { heads in
            for lane in 0..<TextSignature.lanes {
                let head = lane << 16 | signature.band(lane)
                following[lane] = heads[head]
                heads[head] = entry
            }
        }
        next.append(following)
        ids.append(id)
        signatures.append(signature)
    }

    /// In no useful order; each text once, unless it was inserted again.
    @inline(__always)
    func forEach(
        sharing signature: TextSignature, lanes: Range<Int> = 0..<TextSignature.lanes,
        _ body: (_ id: Int, TextSignature) -> Void
    ) {
        // The heads are far apart: all of them are fetched before one is waited for.
        var first = SIMD16<Int32>(repeating: -1)
        heads.withUnsafeBufferPointer { heads in
            for lane in lanes { first[lane] = heads[lane << 16 | signature.band(lane)] }
        }
        for lane in lanes {
            var entry = Int(first[lane])
            while entry >= 0 {
                let other = signatures[entry]
                // It stands in the chain of each band it shares.
                if signature.firstBand(with: other) == lane { body(ids[entry], other) }
                entry = Int(next[entry][lane])
            }
        }
    }
}
