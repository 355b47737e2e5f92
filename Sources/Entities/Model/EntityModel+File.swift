/// The model file, little-endian:
///
/// | bytes | |
/// |--:|---|
/// | 8 | `PRESSENT` |
/// | 4 | format version |
/// | 4 | feature-set identifier |
/// | 8 | size of the file in bytes |
/// | 8 | checksum of what follows |
/// | … | number of labels (4), each a length (1) and its name |
/// | … | number of training files (4), each a length (1), its name, its SHA-256 (32) |
/// | … | transitions, 2 bytes each |
/// | 32,768 | a bit for each bucket that has a row |
/// | … | the rows, a byte for each weight |
/// | … | number of listed names (4), their hashes in ascending order (4 each), their lists (1 each) |
/// | … | number of clustered words (4), their hashes in ascending order (4 each), their clusters (1 each) |
extension EntityModel {
    private static let magic = Array("PRESSENT".utf8)
    private static let headerSize = 32

    /// Reads a model file.
    /// - Throws: `EntityModelError` where the bytes are anything but a whole, undamaged model of this program's kind.
    package init(_ bytes: UnsafeRawBufferPointer) throws(EntityModelError) {
        var reader = ModelReader(bytes)
        guard bytes.count >= 16, try reader.bytes(8).elementsEqual(Self.magic) else { throw .notAModel }
        let version = try reader.integer(UInt32.self)
        guard version == Self.formatVersion else { throw .unknownVersion(version) }
        let identifier = try reader.integer(UInt32.self)
        guard identifier == FeatureTable.identifier else { throw .otherFeatures(identifier) }
        let size = try reader.integer(UInt64.self)
        guard size == UInt64(bytes.count) else { throw .wrongSize(expected: size, found: bytes.count) }
        let checksum = try reader.integer(UInt64.self)
        guard Self.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...])) == checksum else {
            throw .damaged
        }
        var labels: [String] = []
        for _ in 0..<(try reader.integer(UInt32.self)) { labels.append(try reader.string()) }
        guard labels == SpanLabel.names else { throw .otherLabels }
        var sources: [Source] = []
        for _ in 0..<(try reader.integer(UInt32.self)) {
            sources.append(Source(name: try reader.string(), sha256: Array(try reader.bytes(32))))
        }
        var transitions: [Int32] = []
        for _ in 0..<SpanLabel.count * SpanLabel.count { transitions.append(Int32(try reader.integer(Int16.self))) }
        var buckets: [Int] = []
        for word in 0..<FeatureTable.bucketCount / 64 {
            var bits = try reader.integer(UInt64.self)
            while bits != 0 {
                buckets.append(word * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        guard buckets.count <= WeightRows.capacity else { throw .damaged }
        let packed = UnsafeRawBufferPointer(rebasing: try reader.bytes(buckets.count * SpanLabel.count))
        let (nameHashes, nameLists) = try Self.entries(&reader)
        let names = nameLists.indices.map { number in
            ListedNames.Entry(hash: Self.hash(number, in: nameHashes), lists: .init(rawValue: nameLists[number]))
        }
        let (clusterHashes, clusterNumbers) = try Self.entries(&reader)
        let clusters = clusterNumbers.indices.map { number in
            WordClusters.Entry(hash: Self.hash(number, in: clusterHashes), cluster: clusterNumbers[number])
        }
        let weights = WeightRows(buckets: buckets, packed: Array(packed.bindMemory(to: Int8.self)))
        self.init(sources: sources, transitions: transitions, weights: weights, names: names, clusters: clusters)
    }

    /// A number, as many hashes, and as many bytes.
    private static func entries(
        _ reader: inout ModelReader
    ) throws(EntityModelError) -> (hashes: UnsafeRawBufferPointer, values: UnsafeRawBufferPointer) {
        let count = Int(try reader.integer(UInt32.self))
        let hashes = UnsafeRawBufferPointer(rebasing: try reader.bytes(count * 4))
        return (hashes, UnsafeRawBufferPointer(rebasing: try reader.bytes(count)))
    }

    private static func hash(_ number: Int, in hashes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(littleEndian: hashes.loadUnaligned(fromByteOffset: 4 * number, as: UInt32.self))
    }

    /// The model as a file's bytes.
    package var fileContents: [UInt8] {
        var body: [UInt8] = []
        Self.append(UInt32(SpanLabel.names.count), to: &body)
        for name in SpanLabel.names { Self.append(name, to: &body) }
        Self.append(UInt32(sources.count), to: &body)
        for source in sources {
            Self.append(source.name, to: &body)
            body += source.sha256
        }
        for weight in transitions { Self.append(Int16(clamping: weight), to: &body) }
        let buckets = weights.buckets
        var present = [UInt64](repeating: 0, count: FeatureTable.bucketCount / 64)
        for bucket in buckets { present[bucket / 64] |= 1 << UInt64(bucket % 64) }
        for word in present { Self.append(word, to: &body) }
        for bucket in buckets { body += weights.row(of: bucket).map { UInt8(bitPattern: $0) } }
        Self.append(UInt32(names.count), to: &body)
        for name in names { Self.append(name.hash, to: &body) }
        body += names.map(\.lists.rawValue)
        Self.append(UInt32(clusters.count), to: &body)
        for word in clusters { Self.append(word.hash, to: &body) }
        body += clusters.map(\.cluster)

        var file = Self.magic
        Self.append(Self.formatVersion, to: &file)
        Self.append(FeatureTable.identifier, to: &file)
        Self.append(UInt64(Self.headerSize + body.count), to: &file)
        Self.append(body.withUnsafeBytes(Self.checksum), to: &file)
        return file + body
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    private static func append(_ name: String, to bytes: inout [UInt8]) {
        let name = name.utf8.prefix(255)
        bytes.append(UInt8(name.count))
        bytes += name
    }

    /// FNV-1a over eight bytes at a time, the last ones one by one: each step is reversible, so that no flipped byte is missed.
    private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = TokenKey.seed
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sum = (sum ^ word) &* 0x0000_0100_0000_01b3
            sum ^= sum >> 32
            offset += 8
        }
        for byte in bytes[offset...] { sum = TokenKey.appending(byte, to: sum) }
        return sum
    }
}
