extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the same bytes as others. The standard library compares sequences element by element, through iterators.
    func holdsSame(as other: Self) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}
