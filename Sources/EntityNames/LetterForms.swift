/// What is known of a letter outside ASCII: whether it is one, its case, and its base letter.
package enum LetterForms {
    package enum Kind {
        case capital, small, caseless, mark, none
    }

    /// The kind of a scalar above U+007F. Latin, Greek and Cyrillic have case; other scripts are caseless.
    @inlinable
    package static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0xC0...0x24F: latinKind(scalar)
        case 0xAA, 0xB5, 0xBA: .small
        case 0..<0xC0: .none
        case 0x250...0x2AF: .small
        case 0x2B0...0x2FF: .caseless
        case 0x300...0x36F: .mark
        case 0x386, 0x388...0x38F, 0x391...0x3AB: .capital
        case 0x370...0x3FF: .small
        case 0x400...0x42F: .capital
        case 0x430...0x45F: .small
        case 0x482...0x489: .mark
        case 0x460...0x52F: scalar & 1 == 0 ? .capital : .small
        case 0x531...0x556: .capital
        case 0x1E00...0x1EFF: scalar & 1 == 0 ? .capital : .small
        case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030: .none
        case 0xE000...0xF8FF, 0xFE00...0xFE4F, 0xFF00...0xFF20, 0xFFE0...0xFFFF: .none
        case 0x1F000...: scalar < 0x20000 ? .none : .caseless
        default: .caseless
        }
    }

    @usableFromInline
    static func latinKind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0xD7, 0xF7: .none
        case 0xC0...0xDE: .capital
        case 0xDF...0xFF: .small
        case 0x138...0x148, 0x179...0x17E: scalar & 1 == 1 ? .capital : .small
        case 0x178: .capital
        default: scalar & 1 == 0 ? .capital : .small
        }
    }

    /// The small letter of a Greek or Cyrillic capital; any other scalar as it is.
    @inlinable
    package static func smallLetter(of scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x180...0x24F, 0x460...0x52F, 0x1E00...0x1EFF: scalar | 1
        default: scalar
        }
    }

    /// The base letter in lower case of a Latin letter with a diacritic: `é` gives `e`; nil elsewhere.
    @inlinable
    package static func base(of scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xC0...0x17F:
            let base = bases.withUTF8Buffer { $0[Int(scalar - 0xC0)] }
            return base == UInt8(ascii: "?") ? nil : base
        case 0x1EA0...0x1EB7: return UInt8(ascii: "a")
        case 0x1EB8...0x1EC7: return UInt8(ascii: "e")
        case 0x1EC8...0x1ECB: return UInt8(ascii: "i")
        case 0x1ECC...0x1EE3: return UInt8(ascii: "o")
        case 0x1EE4...0x1EF1: return UInt8(ascii: "u")
        case 0x1EF2...0x1EF9: return UInt8(ascii: "y")
        case 0x218, 0x219: return UInt8(ascii: "s")
        case 0x21A, 0x21B: return UInt8(ascii: "t")
        case 0x259: return UInt8(ascii: "e")
        default: return nil
        }
    }

    /// U+00C0 to U+017F.
    @usableFromInline
    static let bases: StaticString = """
        aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
