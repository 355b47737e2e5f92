import EntityNames

/// The pattern of a token's letters, digits and marks.
enum TokenShape {
    private static let clitic: UInt32 = 2
    private static let seed: UInt32 = 1
    private static let small: UInt32 = 1
    private static let capital: UInt32 = 2
    private static let digit: UInt32 = 3
    private static let caseless: UInt32 = 4
    /// The shapes of a small letter, of several, and of a capital in front of several.
    private static let smallLetter = step(seed, small)
    private static let smallLetters = step(step(seed, small), small)
    private static let capitalised = step(step(step(seed, capital), small), small)

    @inline(__always)
    private static func step(_ shape: UInt32, _ kind: UInt32) -> UInt32 { shape &* 0x0100_0193 ^ kind }

    /// A hash of the pattern of letters, digits and marks; of each, more than two in a row count as two.
    /// - Parameters:
    ///   - asCapital: whether the token's capital is one that a name would have.
    ///   - inHeading: whether it stands in a line written in capitals.
    @inline(__always)
    static func shape(
        of token: Token, in bytes: UnsafeBufferPointer<UInt8>, asCapital: Bool, inHeading: Bool
    ) -> UInt32 {
        let width = token.end - token.start
        if token.traits.contains(.titleCase) { return asCapital ? capitalised : smallLetters }
        if token.traits.contains(.smallLetters), width == 1 || width > 4 || bytes[Int(token.start)] < 0x80 {
            return width == 1 ? smallLetter : smallLetters
        }
        if token.traits.contains(.clitic) { return clitic }
        return readShape(of: token, in: bytes, asCapital: asCapital, inHeading: inHeading)
    }

    private static func readShape(
        of token: Token, in bytes: UnsafeBufferPointer<UInt8>, asCapital: Bool, inHeading: Bool
    ) -> UInt32 {
        let isWord = token.traits.contains(.word)
        let isRestored = isWord && token.traits.contains(.capitalised) && (inHeading || !asCapital)
        var shape = seed
        var last: UInt32 = 0
        var repeats = 0
        var length = 0
        var index = Int(token.start)
        while index < Int(token.end), length < 8 {
            let byte = bytes[index]
            var kind: UInt32
            var width = 1
            switch byte {
            case 0x61...0x7A: kind = small
            case 0x41...0x5A: kind = isRestored && (index > Int(token.start) || !asCapital) ? small : capital
            case 0x30...0x39: kind = digit
            case 0x80...:
                let (scalar, scalarWidth) = scalar(at: index, in: bytes)
                width = scalarWidth
                switch LetterForms.kind(of: scalar) {
                case .small: kind = small
                case .capital: kind = isRestored && (index > Int(token.start) || !asCapital) ? small : capital
                case .caseless: kind = caseless
                case .mark: kind = last
                case .none: kind = scalar & 0xFFFF | 0x100
                }
            default: kind = UInt32(byte) | 0x100
            }
            index += width
            if kind == last {
                repeats += 1
                if repeats > 1 { continue }
            } else {
                repeats = 0
            }
            last = kind
            length += 1
            shape = step(shape, kind)
        }
        return shape
    }

    private static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, width: Int) {
        let lead = UInt32(bytes[index])
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard width > 1, index + width <= bytes.count else { return (lead, 1) }
        var scalar = lead & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (scalar, width)
    }
}
