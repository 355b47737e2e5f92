/// Which queries constants are chosen on, and which they are checked on.
enum Split: String, CaseIterable {
    case all, train, validation

    /// Half of the queries of a set, whatever other queries it has: by FNV-1a of the set's name and the query's.
    static func isTraining(_ query: String, of set: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(set)/\(query)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        // FNV's bits hang together in short names: MurmurHash3's finalizer mixes them.
        hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return hash >> 63 == 0
    }

    func holds(_ query: String, of set: String) -> Bool {
        switch self {
        case .all: true
        case .train: Self.isTraining(query, of: set)
        case .validation: !Self.isTraining(query, of: set)
        }
    }
}
