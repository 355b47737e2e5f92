/// A row's position list: for each column that has the term, its token positions.
///
/// Positions are stored as the difference from the one before plus 2; the byte 1, which no difference begins with, and a
/// column number begin another column.
enum PositionList {
    /// The byte that begins another column.
    private static let columnMark: UInt8 = 1
    private static let maximumPosition = 0x7fff_ffff

    /// Occurrences in the first and in the second column, or why they cannot be told.
    static func frequencies(_ bytes: UnsafeRawBufferPointer) -> Result<(first: UInt32, second: UInt32), ListFault> {
        var first: UInt32 = 0
        var second: UInt32 = 0
        var column = 0
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == columnMark {
                offset += 1
                guard let number = Varint.read(bytes, &offset, limit: bytes.count, maximum: maximumPosition),
                    number > column, offset < bytes.count
                else { return .failure(.malformed) }
                guard number == 1 else { return .failure(.column(number)) }
                column = number
                continue
            }
            while offset < bytes.count, bytes[offset] >= 0x80 { offset += 1 }
            guard offset < bytes.count else { return .failure(.malformed) }
            offset += 1
            if column == 0 { first &+= 1 } else { second &+= 1 }
        }
        return .success((first, second))
    }

    /// Appends the positions in both columns, those in the second one told apart as in ``PositionLists``; false, with nothing
    /// appended, when the list is not well formed or has other columns.
    static func append(_ bytes: UnsafeRawBufferPointer, to buffer: PositionBuffer) -> Bool {
        buffer.reserve(bytes.count)
        var count = buffer.count
        var offset = 0
        var position = 0
        var column: UInt32 = 0
        while offset < bytes.count {
            if bytes[offset] == columnMark {
                offset &+= 1
                guard column == 0, Varint.read(bytes, &offset, limit: bytes.count) == 1 else { return false }
                column = PositionLists.secondColumn
                position = 0
            }
            guard let step = Varint.read(bytes, &offset, limit: bytes.count, maximum: maximumPosition), step >= 2
            else { return false }
            position &+= step &- 2
            guard position <= maximumPosition else { return false }
            buffer.memory[count] = UInt32(truncatingIfNeeded: position) | column
            count &+= 1
        }
        buffer.count = count
        return true
    }

    /// Appends the positions in one column, ascending, counted in tokens from 0; false when the list is not well formed.
    static func append(_ bytes: UnsafeRawBufferPointer, column wanted: Int, to buffer: PositionBuffer) -> Bool {
        buffer.reserve(bytes.count)
        let positions = buffer.memory
        var count = buffer.count
        defer { buffer.count = count }
        var offset = 0
        var column = 0
        var position = 0
        while offset < bytes.count {
            var step = Int(bytes[offset])
            if step < 0x80 {
                offset &+= 1
                if step == Int(columnMark) {
                    guard let number = Varint.read(bytes, &offset, limit: bytes.count, maximum: maximumPosition),
                        number > column
                    else { return false }
                    if number > wanted { return true }
                    column = number
                    position = 0
                    continue
                }
            } else {
                guard let long = Varint.read(bytes, &offset, limit: bytes.count, maximum: maximumPosition) else {
                    return false
                }
                step = long
            }
            guard step >= 2 else { return false }
            position &+= step &- 2
            guard position <= maximumPosition else { return false }
            if column == wanted {
                positions[count] = UInt32(truncatingIfNeeded: position)
                count &+= 1
            }
        }
        return true
    }
}
