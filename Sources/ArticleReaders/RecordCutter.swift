/// Finds places at which a file of many articles, read a block at a time, can be cut between two of them.
///
/// So that a file of any size is read in bounded memory, and on all cores.
package protocol RecordCutter: Sendable {
    /// Looks at the file's next bytes.
    /// - Returns: the last place, in bytes from the start of the file, at which it can be cut; what was returned before
    ///   where there is none among these bytes.
    mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int

    /// Makes of the bytes between two such places something the format's reader can read on its own.
    ///
    /// - Parameters:
    ///   - piece: the bytes, all of which have been scanned.
    ///   - start: where in the file they begin.
    ///   - isLast: whether the file ends behind them.
    /// - Returns: what to read, and the number of lines put in front of it that are not in the file.
    func contents(of piece: [UInt8], from start: Int, isLast: Bool) -> (bytes: [UInt8], addedLines: Int)
}

extension RecordCutter {
    package func contents(of piece: [UInt8], from start: Int, isLast: Bool) -> (bytes: [UInt8], addedLines: Int) {
        (piece, 0)
    }
}
