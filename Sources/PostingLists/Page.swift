/// The bytes of one page, the same for as long as anyone holds it.
package final class Page {
    package let bytes: UnsafeRawBufferPointer
    /// Where things stand on it, once it was read as a leaf.
    var layout: LeafLayout?

    /// Copies bytes.
    package init(copying bytes: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyMemory(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit {
        bytes.deallocate()
    }
}
