/// Finds the array of articles in a JSON text, and cuts it behind the commas between them.
///
/// The array is the text itself, or the value of a member of the outermost object, or of an object in that, under one of
/// ``names``, if it begins with an object. An object that has a text of its own before is an article.
struct JSONArrayCutter: RecordCutter {
    /// What lists of articles are called.
    static let names: Set<String> = [
        "articles", "items", "results", "data", "docs", "documents", "entries", "stories", "news", "records", "posts",
        "hits", "rows", "list",
    ]

    /// Where the array's first element begins; nil where there is no array.
    private(set) var elements: Int?
    /// Where the array's closing bracket stands.
    private(set) var end: Int?
    private let textNames: Set<String>
    private var seen = 0
    private var cut = 0
    private var depth = 0
    private var elementDepth = 0
    private var isInString = false
    private var isEscaped = false
    /// The last string at one of the two outermost levels, up to its 33rd byte.
    private var string: [UInt8] = []
    private var isNamed = false
    /// Where an array began whose first element is yet to be seen.
    private var candidate: Int?
    private var isArticle = false

    /// - Parameter textNames: what an article's text is called.
    init(textNames: Set<String>) {
        self.textNames = textNames
    }

    mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer {
            for byte in $0 {
                step(byte)
                seen += 1
            }
        }
        return cut
    }

    private mutating func step(_ byte: UInt8) {
        if isInString {
            stepInString(byte)
            return
        }
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF: return
        case UInt8(ascii: "\""):
            isInString = true
            string.removeAll(keepingCapacity: true)
            candidate = nil
        case UInt8(ascii: "{"):
            if let start = candidate, elements == nil {
                elements = start
                elementDepth = depth
            }
            candidate = nil
            depth += 1
            isNamed = false
        case UInt8(ascii: "["):
            let isNamedArray = isNamed && depth <= 2 && Self.names.contains(String(decoding: string, as: UTF8.self))
            candidate = nil
            if elements == nil, !isArticle, depth == 0 || isNamedArray { candidate = seen + 1 }
            depth += 1
            isNamed = false
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            candidate = nil
            isNamed = false
            depth -= 1
            if elements != nil, end == nil, depth < elementDepth { end = seen }
        case UInt8(ascii: ","):
            isNamed = false
            if elements != nil, end == nil, depth == elementDepth { cut = seen + 1 }
        case UInt8(ascii: ":"):
            isNamed = true
            if depth == 1, elements == nil, textNames.contains(String(decoding: string, as: UTF8.self)) {
                isArticle = true
            }
        default:
            candidate = nil
            isNamed = false
        }
    }

    private mutating func stepInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            isNamed = false
            return
        }
        if elements == nil, depth <= 2, string.count <= 32 { string.append(byte) }
    }

    func contents(of piece: [UInt8], from start: Int, isLast: Bool) -> (bytes: [UInt8], addedLines: Int) {
        guard let elements else { return (piece, 0) }
        var bytes = piece
        if let end, end - start < bytes.count { bytes.removeLast(bytes.count - max(0, end - start)) }
        // Lines are counted in what is read: those in front of the array stay.
        for index in bytes.indices.prefix(max(0, elements - start)) where bytes[index] != 0x0A { bytes[index] = 0x20 }
        bytes.insert(UInt8(ascii: "["), at: 0)
        if !isLast || end != nil {
            while let last = bytes.last, last.isASCIISpace { bytes.removeLast() }
            if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
            bytes.append(UInt8(ascii: "]"))
        }
        return (bytes, 0)
    }
}
