import CZlib

/// Expands gzip's format, one member after the other: https://www.rfc-editor.org/rfc/rfc1952
final class GzipExpander {
    private let stream: UnsafeMutablePointer<z_stream>
    private var isInsideMember = false
    private var hasMembers = false
    private var compressed = 0

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 asks for gzip's header; 15 is the largest window.
        inflateInit2_(stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Puts what the next compressed bytes hold behind what is there.
    ///
    /// - Parameter limit: the greatest number of bytes `output` may have.
    func expand(_ input: [UInt8], onto output: inout [UInt8], limit: Int) throws(GzipError) {
        var failure: GzipError?
        input.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            while stream.pointee.avail_in > 0, failure == nil {
                // A file may be padded with zeros behind its members.
                if !isInsideMember, hasMembers, stream.pointee.next_in.pointee == 0 {
                    stream.pointee.next_in += 1
                    stream.pointee.avail_in -= 1
                    continue
                }
                failure = step(&output, limit: limit)
            }
            // Bytes may be left in the window though all input is read.
            while failure == nil, isInsideMember, stream.pointee.avail_out == 0 {
                failure = step(&output, limit: limit)
            }
        }
        compressed += input.count
        if let failure { throw failure }
    }

    /// - Throws: `GzipError.cutShort` where the last member is not complete.
    func finish() throws(GzipError) {
        guard hasMembers || isInsideMember else { throw .notGzip }
        guard !isInsideMember else { throw .cutShort }
    }

    private func step(_ output: inout [UInt8], limit: Int) -> GzipError? {
        let room = 65_536
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: room))
        let status = output.withUnsafeMutableBufferPointer { buffer in
            stream.pointee.next_out = buffer.baseAddress.map { $0 + start }
            stream.pointee.avail_out = UInt32(room)
            return inflate(stream, Z_NO_FLUSH)
        }
        output.removeLast(Int(stream.pointee.avail_out))
        let wasInside = isInsideMember
        switch status {
        case Z_OK, Z_BUF_ERROR:
            isInsideMember = true
        case Z_STREAM_END:
            isInsideMember = false
            hasMembers = true
            inflateReset(stream)
            stream.pointee.avail_out = 1
        default:
            let problem = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
            return hasMembers || wasInside || stream.pointee.total_out > 0 ? .damaged(problem) : .notGzip
        }
        return output.count > limit ? .expandsTooFar(compressed: compressed, limit: limit) : nil
    }

    /// The whole of a file that is held in memory.
    static func expand(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        let expander = GzipExpander()
        var output: [UInt8] = []
        expander.compressed = bytes.count
        try expander.expand(bytes, onto: &output, limit: limit)
        try expander.finish()
        return output
    }
}
