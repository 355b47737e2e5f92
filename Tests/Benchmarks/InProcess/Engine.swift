/// Something that answers the queries, which it was given beforehand, by number.
protocol Engine {
    /// What is done before each answer, and not timed.
    func prepare() throws

    /// - Returns: how many passages the answer has.
    func answer(_ number: Int) throws -> Int
}

extension Engine {
    func prepare() {}
}
