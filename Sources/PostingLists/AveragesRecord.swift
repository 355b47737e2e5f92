/// The averages record: how many rows the index holds, and how many tokens in each column.
package struct AveragesRecord: Hashable, Sendable {
    /// Rows in the index.
    package let rowCount: UInt64
    /// Tokens in each column over all rows.
    package let tokenCounts: [UInt64]

    /// The most columns SQLite is ever built for.
    private static let maximumColumns = 32_767

    /// Reads the record; an empty one, as a new table has, counts no rows and no columns.
    package init(_ bytes: UnsafeRawBufferPointer) throws(PostingError) {
        var offset = 0
        var values: [UInt64] = []
        while offset < bytes.count {
            guard let value = Varint.read(bytes, &offset, limit: bytes.count) else {
                throw .damaged(page: .averages, reason: .truncated)
            }
            guard values.count <= Self.maximumColumns else {
                throw .damaged(page: .averages, reason: .implausibleCount)
            }
            values.append(value)
        }
        rowCount = values.first ?? 0
        tokenCounts = Array(values.dropFirst())
    }
}
