/// What stands between the fields of a table, as its first row shows.
enum DelimitedDialect {
    static let candidates = Array("\t,;|".utf8)
    /// As far as is looked, in bytes.
    private static let window = 65_536

    /// The most frequent of tab, comma, semicolon and bar in the first row, outside quotation marks; a comma where there
    /// is none.
    static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts = [0, 0, 0, 0]
        var isQuoted = false
        var isBlank = true
        for byte in bytes.prefix(window) {
            if byte != 0x0A, byte != 0x0D { isBlank = false }
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted {
                if byte == 0x0A || byte == 0x0D {
                    if isBlank { continue }
                    break
                }
                if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
            }
        }
        guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
            return UInt8(ascii: ",")
        }
        return candidates[index]
    }
}
