/// The block of YAML between two `---` lines that a file may open with.
///
/// Front matter that is not valid YAML, or is YAML nobody writes by hand (aliases, deep nesting), is read as plain
/// `key: value` lines: a stray colon in a title does not cost the article. Only a block in which neither reading finds
/// anything is an error. A block that is not closed within ``byteLimit`` bytes is no front matter, nor is one that YAML
/// reads as running text: the lines are then the article's.
struct FrontMatter {
    /// The longest block that is read, in bytes: 64 KiB.
    static let byteLimit = 64 << 10

    private(set) var metadata = Metadata()
    /// Bytes from the start of the text to the article's first line.
    private(set) var length = 0

    /// - Parameter text: with line feeds as line ends.
    /// - Throws: ``ReadingError/malformedFrontMatter(line:problem:)``.
    init(openingOf text: String) throws(ReadingError) {
        let bytes = text.utf8Prefix(Self.byteLimit)
        let start = bytes.firstIndex { !$0.isASCIISpace } ?? bytes.count
        guard let opening = Self.fence(in: bytes, at: start, endingWithDots: false) else { return }
        var line = opening
        while line < bytes.count {
            if let closing = Self.fence(in: bytes, at: line, endingWithDots: true) {
                try read(bytes[opening..<line], firstLine: 1 + bytes[..<opening].count { $0 == 0x0A })
                if isFrontMatter {
                    length = closing
                } else {
                    length = opening
                    rule = line..<closing
                }
                return
            }
            line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.count) + 1
        }
        // Never closed: what follows the line may still be header lines.
        length = min(opening, text.utf8.count)
    }

    /// The text without its front matter.
    func body(of text: String) -> String {
        guard length > 0 else { return text }
        let rest = text.utf8.dropFirst(length)
        guard let rule else { return String(rest) ?? text }
        let lines = rest.prefix(rule.lowerBound - length)
        return String(Substring(lines)) + "\n" + String(Substring(rest.dropFirst(rule.upperBound - length)))
    }

    private var isFrontMatter = true
    /// The closing line of a block that turned out to be text.
    private var rule: Range<Int>?

    private mutating func read(_ block: ArraySlice<UInt8>, firstLine: Int) throws(ReadingError) {
        guard block.contains(where: { !$0.isASCIISpace }) else { return }
        if let found = PlainFrontMatter.read(block) {
            metadata = found
            return
        }
        var problem = FrontMatterYAML.Problem(line: 1, text: "aliases or deep nesting")
        if FrontMatterYAML.isSafe(block) {
            switch FrontMatterYAML.read(String(block)) {
            case .metadata(let found):
                metadata = found
                return
            case .runningText:
                isFrontMatter = false
                return
            case .problem(let found):
                problem = found
            }
        }
        guard let found = FrontMatterLines.read(block) else {
            throw .malformedFrontMatter(line: firstLine + problem.line - 1, problem: problem.text)
        }
        metadata = found
    }

    /// The offset behind a line of three hyphens and white space (or three dots, which end YAML too), if one is there.
    private static func fence(in bytes: [UInt8], at start: Int, endingWithDots: Bool) -> Int? {
        let mark = bytes[min(start, bytes.count)...].prefix(3)
        guard mark.elementsEqual("---".utf8) || (endingWithDots && mark.elementsEqual("...".utf8)) else { return nil }
        var end = mark.endIndex
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        if end == bytes.count { return end }
        return bytes[end] == 0x0A ? end + 1 : nil
    }
}
