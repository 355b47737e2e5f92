/// Which brackets of a paragraph belong together.
struct MarkdownBrackets {
    /// For each offset with an opening `[` or `(`, that of its closing bracket; -1 elsewhere.
    private var closings: [Int32]

    /// One pass with a stack for each kind. Escaped brackets do not count.
    init(in bytes: [UInt8]) {
        guard bytes.contains(UInt8(ascii: "[")) else {
            closings = []
            return
        }
        closings = Array(repeating: -1, count: bytes.count)
        var square: [Int] = []
        var round: [Int] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): square.append(index)
            case UInt8(ascii: "("): round.append(index)
            case UInt8(ascii: "]"): if let open = square.popLast() { closings[open] = Int32(index) }
            case UInt8(ascii: ")"): if let open = round.popLast() { closings[open] = Int32(index) }
            default: break
            }
            index += 1
        }
    }

    func closing(of open: Int) -> Int? {
        guard open < closings.count, closings[open] >= 0 else { return nil }
        return Int(closings[open])
    }
}
