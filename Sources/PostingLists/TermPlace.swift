/// Where a term that was cut out of a text stands in memory.
package struct TermPlace: Sendable, BitwiseCopyable {
    /// Bytes behind the beginning of that memory.
    package var start: UInt32
    /// In bytes.
    package var count: UInt32
    /// Where it ends in the text, in bytes of UTF-8.
    package var end: UInt32

    /// Bytes behind each term that may be read, whatever they are.
    package static let margin = 8

    @inlinable
    package init(start: Int, count: Int, end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.count = UInt32(truncatingIfNeeded: count)
        self.end = UInt32(truncatingIfNeeded: end)
    }
}
