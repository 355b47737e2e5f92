/// Something that answers the queries, which it was given beforehand, by number.
protocol Engine {
    /// - Returns: how many passages the answer has.
    func answer(_ number: Int) throws -> Int
}
