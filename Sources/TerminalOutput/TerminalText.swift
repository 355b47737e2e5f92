/// Text made safe for a terminal, and its width there.
package enum TerminalText {
    /// What a character is shown as, and how many terminal columns that takes.
    package struct Cell: Equatable {
        package var text: String
        package var columns: Int

        package init(text: String, columns: Int) {
            self.text = text
            self.columns = columns
        }
    }

    /// The text with everything escaped that could move the cursor, hide, or change the direction of writing.
    /// - Parameter limit: columns, after which an ellipsis stands for the rest.
    package static func escaped(_ text: String, limit: Int = .max) -> String {
        var result = ""
        var columns = 0
        for character in text {
            let cell = cell(of: character)
            columns += cell.columns
            guard columns <= limit else { return result + "…" }
            result += cell.text
        }
        return result
    }

    /// How many columns a text takes as it is, escaped or not.
    package static func columns(_ text: String) -> Int {
        text.reduce(0) { $0 + cell(of: $1).columns }
    }

    /// What one character is shown as.
    package static func cell(of character: Character) -> Cell {
        // Most of what is shown: each other character asks Unicode's tables.
        let bytes = character.utf8
        if bytes.count == 1, let byte = bytes.first, 0x20..<0x7F ~= byte {
            return Cell(text: String(character), columns: 1)
        }
        let scalars = character.unicodeScalars
        // Longer clusters are no writing; what is left out is only marks upon marks.
        if scalars.count > maximumScalars {
            var shortened = String.UnicodeScalarView()
            shortened.append(contentsOf: scalars.prefix(maximumScalars))
            return cell(of: shortened)
        }
        return cell(of: scalars)
    }

    private static let maximumScalars = 16

    private static func cell(of scalars: some Collection<Unicode.Scalar>) -> Cell {
        var text = ""
        var columns = 0
        var escapes = 0
        for (index, scalar) in scalars.enumerated() {
            if isUnsafe(scalar, alone: index == 0) {
                let escape = scalar.escapedForTerminal
                text += escape
                escapes += escape.utf8.count
            } else {
                text.unicodeScalars.append(scalar)
                let width = scalar == "\u{FE0F}" ? 2 : width(of: scalar)
                columns = standsBeside(scalar) ? columns + width : max(columns, width)
            }
        }
        // A mark without a letter of its own would stand on whatever comes before it.
        if columns + escapes == 0 { return Cell(text: "◌" + text, columns: 1) }
        return Cell(text: text, columns: columns + escapes)
    }

    /// Characters that move the cursor, hide, or change the direction of writing. Joiners are needed inside a cluster.
    private static func isUnsafe(_ scalar: Unicode.Scalar, alone: Bool) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse: true
        case .format: alone || (scalar != "\u{200D}" && scalar != "\u{200C}" && !(0xE0020...0xE007F ~= scalar.value))
        default: false
        }
    }

    /// Whether a part of a character takes room of its own: the vowel signs of Indic scripts, Thai and Lao.
    private static func standsBeside(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .spacingMark || scalar == "\u{E33}" || scalar == "\u{EB3}"
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return isWide(scalar.value) ? 2 : 1
    }

    /// The blocks of East Asian Width W and F (https://www.unicode.org/reports/tr11/), in ranges.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// `\n`, `\t`, or `\u{1B}`.
    fileprivate var escapedForTerminal: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}
