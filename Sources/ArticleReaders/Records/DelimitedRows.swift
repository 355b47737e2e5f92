/// Reads rows of a table whose fields stand between commas, semicolons, tabs or bars, quoted as in RFC 4180.
struct DelimitedRows {
    /// A quotation mark that is never closed.
    struct OpenQuote: Error {
        /// Bytes from the start.
        var offset: Int
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private(set) var position = 0

    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// The fields of the next row that is not blank; nil at the end.
    mutating func next() throws(OpenQuote) -> [[UInt8]]? {
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D { position += 1 }
        guard position < bytes.count else { return nil }
        var fields: [[UInt8]] = []
        while true {
            fields.append(try field())
            guard position < bytes.count else { return fields }
            let byte = bytes[position]
            position += 1
            if byte != delimiter {
                if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
                return fields
            }
        }
    }

    /// Reads up to the delimiter or line end, and not further. What stands behind a closing mark belongs to the field.
    private mutating func field() throws(OpenQuote) -> [UInt8] {
        var field: [UInt8] = []
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            let opening = position
            position += 1
            while true {
                guard let mark = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else {
                    position = bytes.count
                    throw OpenQuote(offset: opening)
                }
                field += bytes[position..<mark]
                position = mark + 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
                field.append(UInt8(ascii: "\""))
                position += 1
            }
        }
        let end = bytes[position...].firstIndex { $0 == delimiter || $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        field += bytes[position..<end]
        position = end
        return field
    }
}
