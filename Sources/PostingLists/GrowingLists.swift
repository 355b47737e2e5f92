import CPrefetch

/// Many lists of bytes that grow at their ends, most of them short.
///
/// Memory comes in slabs, and what a list has outgrown goes to the next list of that size: a heap that is asked for some hundred
/// thousand pieces of all sizes spends more time looking for a fitting one than the lists take to be written.
package struct GrowingLists: ~Copyable {
    private struct List {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count: UInt32 = 0
        /// Bytes that `bytes` has room for; 0 without it.
        var capacity: UInt32 = 0
    }

    private var lists: [List] = []
    private var slabs: [UnsafeMutableRawPointer] = []
    /// What is left of the last slab.
    private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// Outgrown pieces of each size; each holds the address of the next one.
    private var outgrown = [UnsafeMutableRawPointer?](repeating: nil, count: size(for: 3 << 30) + 1)
    /// Bytes of all pieces, outgrown ones included.
    package private(set) var byteCount = 0

    private static let slabSize = 1 << 20

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
        let needed = Int(lists[list].count) + bytes.count
        if needed > Int(lists[list].capacity) { grow(list, to: needed) }
        lists.withUnsafeMutableBufferPointer { lists in
            if let target = lists[list].bytes {
                (target + Int(lists[list].count)).update(from: source, count: bytes.count)
            }
            lists[list].count = UInt32(needed)
        }
    }

    /// Where a list ends; nil where there is no room for some bytes more.
    func end(of list: Int, roomFor bytes: Int) -> UnsafeMutablePointer<UInt8>? {
        let list = lists[list]
        guard Int(list.count) + bytes <= Int(list.capacity) else { return nil }
        return list.bytes.map { $0 + Int(list.count) }
    }

    /// Takes bytes in that were written where the list ends.
    mutating func extend(_ list: Int, by bytes: Int) {
        lists[list].count += UInt32(bytes)
    }

    package func withBytes<Result>(of list: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: lists[list].bytes, count: Int(lists[list].count)))
    }

    /// Asks for the memory that says where a list ends.
    package func prefetch(_ list: Int) {
        lists.withUnsafeBufferPointer { lists in
            if let start = lists.baseAddress, list < lists.count { prefetch_line(start + list) }
        }
    }

    /// Asks for the memory a list ends in.
    package func prefetchEnd(of list: Int) {
        guard list < lists.count, let bytes = lists[list].bytes else { return }
        prefetch_line(bytes + Int(lists[list].count))
    }

    private mutating func grow(_ list: Int, to needed: Int) {
        let old = lists[list]
        let size = Self.size(for: needed)
        let piece = piece(size)
        if let bytes = old.bytes {
            piece.copyMemory(from: bytes, byteCount: Int(old.count))
            let oldSize = Self.size(for: Int(old.capacity))
            UnsafeMutableRawPointer(bytes).storeBytes(of: outgrown[oldSize], as: UnsafeMutableRawPointer?.self)
            outgrown[oldSize] = UnsafeMutableRawPointer(bytes)
        }
        lists[list].bytes = piece.assumingMemoryBound(to: UInt8.self)
        lists[list].capacity = UInt32(Self.bytes(ofSize: size))
    }

    /// Bytes of a piece: 8, and from 16 on powers of two, and half as much again.
    private static func bytes(ofSize size: Int) -> Int {
        guard size > 0 else { return 8 }
        let power = (size + 7) / 2
        return size.isMultiple(of: 2) ? 3 << (power - 1) : 1 << power
    }

    /// The least size with room for some bytes.
    private static func size(for bytes: Int) -> Int {
        guard bytes > 8 else { return 0 }
        // That of the greatest power of two below, of which half as much again may be enough.
        let power = Int.bitWidth - 1 - (bytes - 1).leadingZeroBitCount
        return power >= 4 && bytes <= 3 << (power - 1) ? 2 * power - 6 : 2 * power - 5
    }

    private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
        if let piece = outgrown[size] {
            outgrown[size] = piece.load(as: UnsafeMutableRawPointer?.self)
            return piece
        }
        let bytes = Self.bytes(ofSize: size)
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
