import CPrefetch

/// Many lists of bytes that grow at their ends, most of them short.
///
/// Memory comes in slabs, and what a list has outgrown goes to the next list of that size: a heap that is asked for some hundred
/// thousand pieces of all sizes spends more time looking for a fitting one than the lists take to be written.
package struct GrowingLists: ~Copyable {
    private struct List {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count: UInt32 = 0
        /// In `sizes`.
        var size: UInt8 = 0
    }

    private var lists: [List] = []
    private var slabs: [UnsafeMutableRawPointer] = []
    /// What is left of the last slab.
    private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// Outgrown pieces of each size; each holds the address of the next one.
    private var outgrown = [UnsafeMutableRawPointer?](repeating: nil, count: sizes.count)
    /// Bytes of all pieces, outgrown ones included.
    package private(set) var byteCount = 0

    private static let slabSize = 1 << 20
    /// Bytes of a piece: powers of two, and from 16 on half as much again.
    private static let sizes: [Int] = [8] + (4..<32).flatMap { [1 << $0, 3 << ($0 - 1)] }

    package init() {}

    deinit {
        for slab in slabs { slab.deallocate() }
    }

    /// How many lists there are.
    package var count: Int { lists.count }

    /// Adds an empty list, whose number is the count before.
    package mutating func addList() {
        lists.append(List())
    }

    /// - Parameter list: a list's number.
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to list: Int) {
        guard let source = bytes.baseAddress else { return }
        let count = Int(lists[list].count)
        let needed = count + bytes.count
        if lists[list].bytes == nil || needed > Self.sizes[Int(lists[list].size)] { grow(list, to: needed) }
        if let target = lists[list].bytes { (target + count).update(from: source, count: bytes.count) }
        lists[list].count = UInt32(needed)
    }

    package func withBytes<Result>(of list: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: lists[list].bytes, count: Int(lists[list].count)))
    }

    /// Asks for the memory that says where a list ends.
    func prefetch(_ list: Int) {
        lists.withUnsafeBufferPointer { lists in
            if let start = lists.baseAddress, list < lists.count { prefetch_line(start + list) }
        }
    }

    /// Asks for the memory a list ends in.
    func prefetchEnd(of list: Int) {
        guard list < lists.count, let bytes = lists[list].bytes else { return }
        prefetch_line(bytes + Int(lists[list].count))
    }

    private mutating func grow(_ list: Int, to needed: Int) {
        let old = lists[list]
        var size = Int(old.size)
        while Self.sizes[size] < needed { size += 1 }
        let piece = piece(size)
        if let bytes = old.bytes {
            piece.copyMemory(from: bytes, byteCount: Int(old.count))
            UnsafeMutableRawPointer(bytes).storeBytes(of: outgrown[Int(old.size)], as: UnsafeMutableRawPointer?.self)
            outgrown[Int(old.size)] = UnsafeMutableRawPointer(bytes)
        }
        lists[list].bytes = piece.assumingMemoryBound(to: UInt8.self)
        lists[list].size = UInt8(size)
    }

    private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
        if let piece = outgrown[size] {
            outgrown[size] = piece.load(as: UnsafeMutableRawPointer?.self)
            return piece
        }
        let bytes = Self.sizes[size]
        byteCount += bytes
        guard bytes <= Self.slabSize / 4 else { return slab(bytes) }
        if free.count < bytes { free = UnsafeMutableRawBufferPointer(start: slab(Self.slabSize), count: Self.slabSize) }
        guard let piece = free.baseAddress else { return slab(bytes) }
        free = UnsafeMutableRawBufferPointer(rebasing: free[bytes...])
        return piece
    }

    private mutating func slab(_ bytes: Int) -> UnsafeMutableRawPointer {
        let slab = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
        slabs.append(slab)
        return slab
    }
}
