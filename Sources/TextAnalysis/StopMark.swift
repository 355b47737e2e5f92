/// A run of sentence-ending marks, with the quotes and brackets that close after it.
struct StopMark {
    enum Kind {
        case none
        /// A single full stop, which may belong to an abbreviation or a figure.
        case period
        /// `!`, `?`, or a mix.
        case exclamation
        /// Two dots or more, or `…`.
        case ellipsis
        /// A mark that needs no white space after it: `。！？`.
        case wide
    }

    private(set) var kind = Kind.none
    /// Where the first mark is.
    let start: Int
    /// After the last mark and what closes after it; after the scalar when this is no stop.
    private(set) var end: Int
    private(set) var hasClosers = false

    /// The run of stops that begins at `index`.
    init(_ bytes: Span<UInt8>, at index: Int) {
        start = index
        end = index
        while end < bytes.count {
            let (value, length) = bytes.scalar(at: end)
            let found = Self.kind(of: value)
            if found == .none { break }
            switch (kind, found) {
            case (.none, _): kind = found
            case (.wide, _), (_, .wide): kind = .wide
            case (.exclamation, _), (_, .exclamation): kind = .exclamation
            default: kind = .ellipsis
            }
            end += length
        }
        if kind == .none { end = index + bytes.scalar(at: index).length }
    }

    /// Moves ``end`` over closing quotes and brackets, and over reference marks such as `[12]`.
    mutating func takeClosers(_ bytes: Span<UInt8>) {
        let limit = min(bytes.count, end + 32)
        while end < limit {
            let (value, length) = bytes.scalar(at: end)
            switch value {
            case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09:
                end += length
                hasClosers = true
            case 0x5B:
                guard let after = Self.referenceEnd(bytes, at: end, limit: limit) else { return }
                end = after
            default:
                return
            }
        }
    }

    private static func referenceEnd(_ bytes: Span<UInt8>, at index: Int, limit: Int) -> Int? {
        var next = index + 1
        while next < limit, bytes[next].isASCIIDigit { next += 1 }
        return next > index + 1 && next < limit && bytes[next] == UInt8(ascii: "]") ? next + 1 : nil
    }

    private static func kind(of value: UInt32) -> Kind {
        switch value {
        case 0x2E: .period
        case 0x21, 0x3F, 0x203C, 0x203D, 0x2047...0x2049, 0x61F, 0x6D4, 0x964, 0x965, 0x104A, 0x104B, 0x17D4, 0x17D5:
            .exclamation
        case 0x2026: .ellipsis
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: .wide
        default: .none
        }
    }
}
