/// The bytes of one page, the same for as long as anyone holds it.
package final class Page {
    /// Bytes behind the last one that may be read, so that a word can be read from each place; they are 0.
    static let padding = 8

    package let bytes: UnsafeRawBufferPointer
    /// Where things stand on it, once it was read as a leaf.
    var layout: LeafLayout?

    /// Copies bytes.
    package init(copying bytes: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + Self.padding, alignment: 8)
        copy.copyMemory(from: bytes)
        self.bytes = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        for place in bytes.count..<copy.count { copy[place] = 0 }
    }

    deinit {
        bytes.deallocate()
    }
}
