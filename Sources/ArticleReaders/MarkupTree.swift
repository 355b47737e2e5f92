/// A parsed HTML or XML document, flat: elements and texts stand in the order of the document, and each knows where it ends.
///
/// Trees of any depth are walked with an index and no recursion: what is inside node `n` are the nodes `n + 1 ..< end(of: n)`.
struct MarkupTree {
    struct Node {
        /// The index of the element's name in ``MarkupTree/names``; ``textName`` for a text.
        var name: Int32
        var parent: Int32
        /// The index behind the last node inside this one.
        var end: Int32
        /// Of a text: where it is in ``MarkupTree/text``. Of an element: its attributes in ``MarkupTree/attributes``.
        var start: Int32
        var count: Int32
        /// Counted from 1 in the source.
        var line: Int32

        static let textName: Int32 = -1

        var isText: Bool { name == Self.textName }
    }

    struct Attribute {
        var name: Int32
        /// Where it is in ``MarkupTree/values``.
        var start: Int32
        var count: Int32
    }

    /// Node 0 is the document; its parent is itself.
    var nodes = [Node(name: 0, parent: 0, end: 1, start: 0, count: 0, line: 1)]
    /// The names of elements and attributes. The document's name is empty.
    private(set) var names = [""]
    private var numbersByName: [String: Int32] = ["": 0]
    /// UTF-8, as in the source but for character references.
    var text: [UInt8] = []
    var attributes: [Attribute] = []
    var values: [UInt8] = []

    static let document = 0

    func end(of node: Int) -> Int { Int(nodes[node].end) }

    func parent(of node: Int) -> Int { Int(nodes[node].parent) }

    /// The element's name; empty for a text and for the document.
    func name(of node: Int) -> String {
        nodes[node].isText ? "" : names[Int(nodes[node].name)]
    }

    /// The place of a name in ``names``, where it gets one if it has none.
    mutating func number(ofName name: String) -> Int32 {
        if let number = numbersByName[name] { return number }
        let number = Int32(names.count)
        names.append(name)
        numbersByName[name] = number
        return number
    }

    func attribute(_ name: String, of node: Int) -> String? {
        let element = nodes[node]
        guard !element.isText, element.count > 0, let number = numbersByName[name] else { return nil }
        for attribute in attributes[Int(element.start)..<Int(element.start + element.count)]
        where attribute.name == number {
            return String(values[Int(attribute.start)..<Int(attribute.start + attribute.count)])
        }
        return nil
    }

    /// All the text inside an element (or the text itself), as it stands in the source.
    func rawText(of node: Int) -> String {
        var bytes: [UInt8] = []
        for index in node..<end(of: node) where nodes[index].isText {
            bytes.append(contentsOf: textBytes(of: index))
        }
        return String(bytes[...])
    }

    /// All the text inside an element on one line: runs of white space become a space, and none is at the ends.
    func line(of node: Int) -> String {
        Headline.onOneLine(rawText(of: node))
    }

    /// - Parameter node: a text.
    func textBytes(of node: Int) -> ArraySlice<UInt8> {
        let start = Int(nodes[node].start)
        return text[start..<start + Int(nodes[node].count)]
    }

    /// The elements that stand directly in one.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var index = node + 1
        while index < end(of: node) {
            if !nodes[index].isText { children.append(index) }
            index = end(of: index)
        }
        return children
    }

    /// The first element of one of these names directly in another one; an earlier name goes first.
    func child(_ wanted: String..., of node: Int) -> Int? {
        for name in wanted {
            guard let number = numbersByName[name] else { continue }
            var index = node + 1
            while index < end(of: node) {
                if nodes[index].name == number { return index }
                index = end(of: index)
            }
        }
        return nil
    }

    /// The elements of these names anywhere in another one, in the order of the document.
    func descendants(_ wanted: String..., of node: Int) -> [Int] {
        let numbers = wanted.compactMap { numbersByName[$0] }
        guard !numbers.isEmpty else { return [] }
        return (node + 1..<max(node + 1, end(of: node))).filter { numbers.contains(nodes[$0].name) }
    }

    func descendant(_ name: String, of node: Int) -> Int? {
        guard let number = numbersByName[name] else { return nil }
        return (node + 1..<max(node + 1, end(of: node))).first { nodes[$0].name == number }
    }

    /// An element as a document of its own.
    func subtree(at root: Int) -> MarkupTree {
        var tree = MarkupTree()
        var numbers: [Int32: Int32] = [:]
        func number(of name: Int32, in tree: inout MarkupTree) -> Int32 {
            if let number = numbers[name] { return number }
            let number = tree.number(ofName: names[Int(name)])
            numbers[name] = number
            return number
        }
        for index in root..<end(of: root) {
            var node = nodes[index]
            node.end -= Int32(root) - 1
            node.parent = index == root ? 0 : node.parent - Int32(root) + 1
            if node.isText {
                node.start = Int32(tree.text.count)
                tree.text.append(contentsOf: textBytes(of: index))
            } else {
                node.name = number(of: node.name, in: &tree)
                let own = attributes[Int(node.start)..<Int(node.start + node.count)]
                node.start = Int32(tree.attributes.count)
                for attribute in own {
                    tree.attributes.append(
                        Attribute(
                            name: number(of: attribute.name, in: &tree), start: Int32(tree.values.count),
                            count: attribute.count))
                    tree.values.append(
                        contentsOf: values[Int(attribute.start)..<Int(attribute.start + attribute.count)])
                }
            }
            tree.nodes.append(node)
        }
        tree.nodes[Self.document].end = Int32(tree.nodes.count)
        return tree
    }

    /// Whether a node is another one or stands in it.
    func contains(_ outer: Int, _ inner: Int) -> Bool {
        outer <= inner && inner < end(of: outer)
    }
}
