/// Takes the tags out of HTML without looking at what they mean, in one pass.
struct TagStripper {
    private let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func text() -> String {
        output.reserveCapacity(bytes.count)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "<"), opensTag(position + 1) {
                skipTag()
            } else if byte == UInt8(ascii: "&"), let (text, length) = HTMLEntities.entity(in: bytes, at: position) {
                output += text.utf8
                position += length
            } else {
                output.append(byte.isASCIISpace ? 0x20 : byte)
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func opensTag(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        return byte.isASCIILetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private mutating func skipTag() {
        let start = position + 1
        if bytes[start...].starts(with: "!--".utf8) {
            skip(behind: "-->", from: start + 3)
            return
        }
        let isClosing = bytes[start] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 1 : start
        let letters = bytes[min(nameStart, bytes.count)...].prefix(16).prefix(while: \.isASCIIAlphanumeric)
        let name = String(decoding: letters.map(\.asciiLowercased), as: UTF8.self)
        skipToTagEnd()
        if !isClosing, Self.hidden.contains(name) {
            skip(behind: "</\(name)", from: position)
            if position < bytes.count { skipToTagEnd() }
        }
        if name == "br" { output.append(0x0A) } else if Self.blocks.contains(name) { output += [0x0A, 0x0A] }
    }

    /// Goes behind the `>` of a tag; one in a quoted value is none.
    private mutating func skipToTagEnd() {
        var mark: UInt8 = 0
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if mark == 0 {
                if byte == UInt8(ascii: ">") { return }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[position - 2] == UInt8(ascii: "=") {
                    mark = byte
                }
            } else if byte == mark {
                mark = 0
            } else if position - start > Self.longestTag {
                return
            }
        }
    }

    private mutating func skip(behind end: String, from start: Int) {
        let pattern = Array(end.utf8)
        var index = min(start, bytes.count)
        while let found = bytes[index...].firstIndex(of: pattern[0]) {
            if bytes[found...].prefix(pattern.count).map(\.asciiLowercased) == pattern {
                position = found + pattern.count
                return
            }
            index = found + 1
        }
        position = bytes.count
    }

    /// Bytes; a quotation mark that is never closed takes no more with it.
    private static let longestTag = 65_536
    private static let hidden: Set<String> = ["script", "style", "head", "template", "noscript"]
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "section",
        "article", "figure", "figcaption", "hr", "pre", "header", "footer", "aside", "nav", "hl2",
    ]
}
