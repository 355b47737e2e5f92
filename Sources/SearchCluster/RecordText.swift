/// A list of values in one string: before each its length in bytes and a colon, or `-` for one that is not there.
struct RecordWriter {
    private(set) var text = ""

    mutating func put(_ value: String?) {
        guard let value else {
            text += "-"
            return
        }
        text += "\(value.utf8.count):"
        text += value
    }

    mutating func put(_ value: Int) { put(String(value)) }

    mutating func put(_ range: Range<Int>) {
        put(range.lowerBound)
        put(range.upperBound)
    }

    mutating func put<Element>(_ list: [Element], _ body: (inout RecordWriter, Element) -> Void) {
        put(list.count)
        for element in list { body(&self, element) }
    }
}

/// Reads what ``RecordWriter`` wrote; anything else is an error, not a crash.
struct RecordReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func optionalText() throws(ClusterError) -> String? {
        guard offset < bytes.count else { throw .damagedRecord }
        if bytes[offset] == UInt8(ascii: "-") {
            offset += 1
            return nil
        }
        guard let colon = bytes[offset...].prefix(20).firstIndex(of: UInt8(ascii: ":")),
            let length = Int(String(decoding: bytes[offset..<colon], as: UTF8.self)),
            0...(bytes.count - colon - 1) ~= length
        else { throw .damagedRecord }
        offset = colon + 1 + length
        return String(decoding: bytes[colon + 1..<offset], as: UTF8.self)
    }

    mutating func text() throws(ClusterError) -> String {
        guard let text = try optionalText() else { throw .damagedRecord }
        return text
    }

    mutating func number() throws(ClusterError) -> Int {
        guard let number = Int(try text()) else { throw .damagedRecord }
        return number
    }

    /// - Parameter limit: what the range must lie below or end at.
    mutating func range(upTo limit: Int) throws(ClusterError) -> Range<Int> {
        let start = try number()
        let end = try number()
        guard 0 <= start, start <= end, end <= limit else { throw .damagedRecord }
        return start..<end
    }

    mutating func list<Element>(
        _ body: (inout RecordReader) throws(ClusterError) -> Element
    ) throws(ClusterError) -> [Element] {
        let count = try number()
        guard 0...bytes.count ~= count else { throw .damagedRecord }
        var list: [Element] = []
        for _ in 0..<count { list.append(try body(&self)) }
        return list
    }

    /// One of the cases of an enumeration.
    mutating func value<Value: RawRepresentable<String>>() throws(ClusterError) -> Value {
        guard let value = Value(rawValue: try text()) else { throw .damagedRecord }
        return value
    }
}
