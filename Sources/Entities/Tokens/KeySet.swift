/// A set of token keys. A key is a hash already, so that looking one up costs no more hashing.
struct KeySet: Sendable, ExpressibleByArrayLiteral {
    private var slots: [UInt64]
    private let mask: Int

    init(_ keys: [UInt64]) {
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        for key in keys where !contains(key) {
            var slot = Self.slot(of: key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = key
        }
    }

    init(arrayLiteral keys: UInt64...) {
        self.init(keys)
    }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool {
        var slot = Self.slot(of: key) & mask
        while true {
            let found = slots[slot]
            if found == key { return true }
            if found == 0 { return false }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) }
}
