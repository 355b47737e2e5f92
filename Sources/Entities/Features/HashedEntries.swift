/// Values by 32-bit hashes, in one flat table with open addressing.
struct HashedEntries<Value: Sendable>: Sendable {
    private var hashes: [UInt32]
    private var values: [Value]
    private let mask: Int
    private let missing: Value

    /// - Parameters:
    ///   - entries: no hash twice, none zero.
    ///   - missing: the value of every other hash.
    init(_ entries: some Collection<(hash: UInt32, value: Value)>, missing: Value) {
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        values = Array(repeating: missing, count: size)
        self.missing = missing
        for (hash, value) in entries {
            var slot = Int(hash) & mask
            while hashes[slot] != 0 { slot = (slot + 1) & mask }
            hashes[slot] = hash
            values[slot] = value
        }
    }

    @inline(__always)
    subscript(hash: UInt32) -> Value {
        var slot = Int(hash) & mask
        while true {
            let found = hashes[slot]
            if found == hash { return values[slot] }
            if found == 0 { return missing }
            slot = (slot + 1) & mask
        }
    }
}
