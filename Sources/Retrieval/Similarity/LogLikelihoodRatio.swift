#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much more often something is in some articles than the whole collection lets expect: the log-likelihood ratio G² of the
/// fourfold table (Dunning 1993, "Accurate Methods for the Statistics of Surprise and Coincidence",
/// https://aclanthology.org/J93-1003/).
enum LogLikelihoodRatio {
    /// - Parameters:
    ///   - both: articles that are among those found and have it.
    ///   - found: articles found.
    ///   - having: articles that have it.
    ///   - all: articles there are.
    /// - Returns: 0 where it is just as frequent as elsewhere, negative where it is less.
    static func score(both: Int, found: Int, having: Int, all: Int) -> Double {
        let rows = [Double(found), Double(all - found)]
        let columns = [Double(having), Double(all - having)]
        let cells = [
            [Double(both), Double(found - both)], [Double(having - both), Double(all - found - having + both)],
        ]
        var sum = 0.0
        for row in 0..<2 {
            for column in 0..<2 where cells[row][column] > 0 {
                sum += cells[row][column] * log(cells[row][column] * Double(all) / (rows[row] * columns[column]))
            }
        }
        let isMore = Double(both) * Double(all) >= Double(found) * Double(having)
        return isMore ? max(2 * sum, 0) : min(-2 * sum, 0)
    }
}
