/// Cuts at line ends.
struct LineCutter: RecordCutter {
    private var seen = 0
    private var cut = 0

    mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int {
        if let last = bytes.lastIndex(of: 0x0A) { cut = seen + last - bytes.startIndex + 1 }
        seen += bytes.count
        return cut
    }
}
