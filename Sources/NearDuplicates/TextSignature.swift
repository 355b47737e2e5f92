/// A text in 16 bytes that are much the same for texts that are much the same.
///
/// A MinHash signature of the text's shingles, by one permutation: shingles are dealt out to 16 lanes by their hash, and of
/// each lane's least hash 8 bits are kept. Two texts agree in a lane with the probability of their resemblance, and in one of
/// 256 lanes by chance.
///
/// P. Li, A. Owen, C.-H. Zhang, "One permutation hashing", 2012, https://arxiv.org/abs/1208.1259; a lane without a shingle takes
/// another one's: A. Shrivastava, "Optimal densification for fast and accurate minwise hashing", 2017,
/// https://arxiv.org/abs/1703.04664; keeping some bits: P. Li, A. C. König, "b-bit minwise hashing", 2010,
/// https://arxiv.org/abs/0910.3349.
package struct TextSignature: Hashable, Sendable {
    package static let lanes = 16
    package static let byteCount = 16

    /// Lanes 0 to 7, the first in the lowest byte.
    package var low: UInt64
    /// Lanes 8 to 15.
    package var high: UInt64

    /// That of no text.
    package static let none = TextSignature(low: 0, high: 0)

    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { Self.of($0) }
    }

    /// - Parameter text: UTF-8.
    package static func of(_ text: UnsafeBufferPointer<UInt8>) -> TextSignature {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: lanes) { least in
            least.initialize(repeating: .max)
            Shingles.forEach(in: text) { hash in
                let lane = Int(truncatingIfNeeded: hash &>> 60)
                if hash < least[lane] { least[lane] = hash }
            }
            var words: (UInt64, UInt64) = (0, 0)
            for lane in 0..<lanes {
                let value = UInt64(UInt8(truncatingIfNeeded: least[filled(least, for: lane)]))
                if lane < 8 { words.0 |= value << UInt64(8 * lane) } else { words.1 |= value << UInt64(8 * lane - 64) }
            }
            return words == (0, 0) ? TextSignature(low: 1, high: 0) : TextSignature(low: words.0, high: words.1)
        }
    }

    /// The lane itself, or the first one with a shingle in a row of lanes that looks random and is the same for all texts.
    private static func filled(_ least: UnsafeMutableBufferPointer<UInt64>, for lane: Int) -> Int {
        guard least[lane] == .max, least.contains(where: { $0 != .max }) else { return lane }
        var state = UInt64(lane) &* 0x9E37_79B9_7F4A_7C15
        while true {
            state = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9 &+ 0x94D0_49BB_1331_11EB
            let other = Int(state >> 60)
            if least[other] != .max { return other }
        }
    }

    /// A bit for each lane in which two signatures agree.
    package func agreement(with other: TextSignature) -> UInt16 {
        Self.zeroBytes(low ^ other.low) | Self.zeroBytes(high ^ other.high) << 8
    }

    /// Gathers a bit for each byte that is 0.
    private static func zeroBytes(_ word: UInt64) -> UInt16 {
        let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let zero = ~((((word & low7) &+ low7) | word) | low7)
        return UInt16(truncatingIfNeeded: ((zero &>> 7) &* 0x0102_0408_1020_4080) &>> 56)
    }

    /// How many lanes of two texts agree at least where these may be copies of one another.
    package static let fewestAgreeing = 4

    /// Whether two texts may be copies of one another: some lanes agree, and two that stand together, the last and the first
    /// included. Those can be looked up.
    package func isCandidate(_ other: TextSignature) -> Bool {
        Self.isCandidate(agreement(with: other))
    }

    static func isCandidate(_ agreement: UInt16) -> Bool {
        agreement & (agreement << 1 | agreement >> 15) != 0 && agreement.nonzeroBitCount >= fewestAgreeing
    }

    /// The first lane in which, and in the next one, two signatures agree; 16 where there is none.
    func firstBand(with other: TextSignature) -> Int {
        let agreement = agreement(with: other)
        return (agreement & (agreement >> 1 | agreement << 15)).trailingZeroBitCount
    }

    /// The values of a lane and the next one.
    @inline(__always)
    func band(_ lane: Int) -> Int {
        let (own, other) = lane < 8 ? (low, high) : (high, low)
        let place = UInt64(truncatingIfNeeded: 8 &* (lane & 7))
        // The last of eight lanes has its neighbour in the other word.
        let pair = lane & 7 == 7 ? own &>> 56 | other &<< 8 : own &>> place
        return Int(truncatingIfNeeded: pair & 0xFFFF)
    }
}

extension TextSignature {
    /// - Parameter bytes: 16 of them from the offset on.
    package init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    }

    /// - Parameter bytes: whole signatures, one behind the other.
    package static func all(in bytes: UnsafeRawBufferPointer) -> [TextSignature] {
        stride(from: 0, to: bytes.count - byteCount + 1, by: byteCount).map { TextSignature(bytes, at: $0) }
    }

    package func append(to bytes: inout [UInt8]) {
        for word in [low, high] { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
    }
}
