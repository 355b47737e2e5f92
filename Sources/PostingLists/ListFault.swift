/// Why a position list cannot be counted.
enum ListFault: Error {
    case malformed
    /// It names a column beyond the second.
    case column(Int)
}
