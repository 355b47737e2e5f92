/// Values as they are written in SphinxQL.
package enum SphinxValue {
    /// A text in quotation marks. NUL, which no text in SphinxQL can hold, becomes a space.
    package static func quoted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var quoted: [UInt8] = []
            quoted.reserveCapacity(bytes.count + bytes.count / 16 + 2)
            quoted.append(quote)
            for byte in bytes {
                switch byte {
                case quote, backslash:
                    quoted.append(backslash)
                    quoted.append(byte)
                case 0: quoted.append(UInt8(ascii: " "))
                default: quoted.append(byte)
                }
            }
            quoted.append(quote)
            return String(decoding: quoted, as: UTF8.self)
        }
    }

    private static let quote = UInt8(ascii: "'")
    private static let backslash = UInt8(ascii: "\\")
}
