/// How a mail's part is written in seven bits: RFC 2045, section 6.
enum TransferEncoding {
    /// - Parameter name: the value of `Content-Transfer-Encoding`; what is unknown is taken as it is.
    static func decode(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
        switch name?.lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// What is none of the 64 characters is passed over, as RFC 2045 asks; the first `=` is the end.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 4 * 3)
        var gathered: UInt32 = 0
        var bits = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="): return output
            default: continue
            }
            gathered = gathered << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                output.append(UInt8(truncatingIfNeeded: gathered >> UInt32(bits)))
            }
        }
        return output
    }

    /// - Parameter isHeader: whether an underscore is a space, as in RFC 2047.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "_"), isHeader {
                output.append(0x20)
            } else if byte != UInt8(ascii: "=") {
                output.append(byte)
            } else if let pair = pair(in: bytes, at: index) {
                output.append(pair)
                index += 2
            } else {
                // A line end behind `=` is not the text's.
                let rest = bytes[index...]
                let line = rest.prefix(512).prefix { $0.isBlank || $0 == 0x0D }
                if rest.dropFirst(line.count).first.map({ $0 == 0x0A }) ?? true {
                    index = min(bytes.endIndex, index + line.count + 1)
                } else {
                    output.append(byte)
                }
            }
        }
        return output
    }

    private static func pair(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 1 < bytes.endIndex, let high = bytes[index].hexadecimalValue,
            let low = bytes[index + 1].hexadecimalValue
        else { return nil }
        return high << 4 | low
    }
}
