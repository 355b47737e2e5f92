/// Takes values off the front of a model file, and never reads beyond its end.
struct ModelReader {
    private let contents: UnsafeRawBufferPointer
    private var position = 0

    init(_ contents: UnsafeRawBufferPointer) {
        self.contents = contents
    }

    mutating func bytes(_ count: Int) throws(EntityModelError) -> Slice<UnsafeRawBufferPointer> {
        guard count >= 0, count <= contents.count - position else { throw .damaged }
        defer { position += count }
        return contents[position..<position + count]
    }

    mutating func integer<Value: FixedWidthInteger & BitwiseCopyable>(
        _ type: Value.Type
    ) throws(EntityModelError) -> Value {
        let bytes = try bytes(MemoryLayout<Value>.size)
        return Value(littleEndian: contents.loadUnaligned(fromByteOffset: bytes.startIndex, as: type))
    }

    /// A string of at most 255 bytes with its length in front.
    mutating func string() throws(EntityModelError) -> String {
        let count = Int(try integer(UInt8.self))
        return String(decoding: try bytes(count), as: UTF8.self)
    }
}
