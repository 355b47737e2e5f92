import CPrefetch

/// Values by hashes, in one flat table with open addressing: to look one up is mostly one access to memory.
struct HashedEntries<Hash: FixedWidthInteger & UnsignedInteger & Sendable, Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        /// Zero where the slot is empty.
        var hash: Hash
        var value: Value
    }

    private var slots: [Slot]
    private let mask: Int

    /// - Parameters:
    ///   - capacity: how many entries there will be at most.
    ///   - missing: the value of every hash that has none.
    init(capacity: Int, missing: Value) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: Slot(hash: 0, value: missing), count: size)
    }

    /// - Parameter hash: not zero.
    @inline(__always)
    subscript(hash: Hash) -> Value {
        get { slots[slot(of: hash)].value }
        set { slots[slot(of: hash)] = Slot(hash: hash, value: newValue) }
    }

    /// Asks for an entry to be fetched from memory.
    @inline(__always)
    func prefetch(_ hash: Hash) {
        slots.withUnsafeBufferPointer { slots in
            guard let start = slots.baseAddress else { return }
            prefetch_line(start + (Int(truncatingIfNeeded: hash) & mask))
        }
    }

    @inline(__always)
    private func slot(of hash: Hash) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & mask }
            return slot
        }
    }
}
