import CLibXML2

/// Takes libxml2's events and makes a ``MarkupTree`` of them, within limits.
final class MarkupTreeBuilder {
    /// Elements inside so many others are left out, their text stays: as browsers do. Far more than any page needs.
    static let depthLimit = 512
    /// Elements and texts of one document.
    static let nodeLimit = 1 << 20
    /// The attributes of one element, and the namespaces in scope, that libxml2 may compare with each other: the time grows with
    /// the square of their number. libxml2's array of attributes doubles from 11, so that this is a number it stops at.
    static let attributeLimit = 88
    /// The different names of elements and attributes in one document. libxml2 looks for a name among all there are.
    static let nameLimit = 20_000
    /// Steps the HTML parser may spend on what is wrong in a document: about a second. A stray end tag costs it a search
    /// through all open elements, and any mistake a message.
    static let mistakeLimit = 400_000_000

    private(set) var tree = MarkupTree()
    /// What ended the parsing early, or the last place where the document is not well-formed.
    private(set) var problem: Problem?
    /// Whether a limit ended the parsing before the end of the document.
    private(set) var isStopped = false

    struct Problem: Equatable {
        /// Counted from 1.
        var line: Int
        var text: String
    }

    let context: xmlParserCtxtPtr
    private let keptAttributes: Set<String>?
    private var source: UnsafeBufferPointer<UInt8>
    private var open = [MarkupTree.document]
    /// How many elements are open beyond the depth limit.
    private var tooDeep = 0
    private var nameNumbers: [UnsafePointer<xmlChar>: Int32] = [:]
    private var mistakes = 0
    private var hasUnfinished = false

    /// - Parameters:
    ///   - source: UTF-8; it stays where it is while the builder is in use.
    ///   - keptAttributes: the names of the attributes that are wanted; nil for all.
    init(_ context: xmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>, keptAttributes: Set<String>?) {
        self.context = context
        self.source = source
        self.keptAttributes = keptAttributes
        tree.text.reserveCapacity(source.count / 2)
    }

    /// Whether elements are open.
    var isInside: Bool { open.count > 1 }

    /// What was read, with every open element closed.
    func finish() -> MarkupTree {
        while open.count > 1 { close() }
        tree.nodes[MarkupTree.document].end = Int32(tree.nodes.count)
        return tree
    }

    // MARK: Input

    /// Copies the next bytes of the source to libxml2; none at its end, and none when a limit was passed.
    func read(into buffer: UnsafeMutablePointer<CChar>, count: Int) -> Int {
        checkLimits()
        guard !isStopped, !source.isEmpty else { return 0 }
        let part = source.extracting(..<min(count, source.count))
        UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(from: UnsafeRawBufferPointer(part))
        source = source.extracting(part.count...)
        return part.count
    }

    private func checkLimits() {
        // Both arrays double when full; an attribute takes two places in HTML and five in XML, a namespace two.
        let places = context.pointee.html != 0 ? 2 : 5
        if Int(context.pointee.maxatts) / places > Self.attributeLimit {
            stop("an element with more than \(Self.attributeLimit) attributes")
        } else if Int(context.pointee.nsNr) / 2 > Self.attributeLimit {
            stop("more than \(Self.attributeLimit) namespaces")
        } else if tree.names.count > Self.nameLimit {
            stop("more than \(Self.nameLimit) names of elements and attributes")
        }
    }

    private var line: Int {
        guard let input = context.pointee.input else { return 1 }
        return max(1, Int(input.pointee.line))
    }

    /// Takes nothing more, from the parser or for it. `xmlStopParser` would free what libxml2 2.9 goes on reading when it is called
    /// in the middle of a tag.
    private func stop(_ text: String) {
        guard !isStopped else { return }
        isStopped = true
        problem = Problem(line: line, text: text)
    }

    // MARK: Events

    /// - Parameter attributes: name and value in turn, ended by nil.
    func startHTMLElement(
        _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard !isStopped, push(number(of: name)) else { return }
        guard var attributes else { return }
        while let name = attributes[0] {
            let number = number(of: name)
            if keptAttributes?.contains(tree.names[Int(number)]) ?? true {
                let value = attributes[1].map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
                addAttribute(number, value ?? UnsafeBufferPointer(start: nil, count: 0))
            }
            attributes += 2
        }
    }

    /// - Parameter attributes: five pointers for each: local name, prefix, namespace, start of the value, end of the value.
    func startXMLElement(
        _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        guard !isStopped else { return }
        let vocabulary = XMLVocabulary.prefix(
            namespace: namespace.map { String(cString: $0) }, written: prefix.map { String(cString: $0) })
        let number = vocabulary.isEmpty ? number(of: name) : tree.number(ofName: vocabulary + String(cString: name))
        guard push(number), let attributes else { return }
        for index in 0..<count {
            let parts = attributes + 5 * index
            guard let name = parts[0], let start = parts[3], let end = parts[4] else { continue }
            let isXML = parts[1].map { String(cString: $0) == "xml" } ?? false
            addAttribute(
                isXML ? tree.number(ofName: "xml:" + String(cString: name)) : self.number(of: name),
                UnsafeBufferPointer(start: start, count: end - start))
            decodeAmpersandsOfLastValue()
        }
    }

    func endElement() {
        guard !isStopped else { return }
        if tooDeep > 0 {
            tooDeep -= 1
        } else if open.count > 1 {
            close()
        }
    }

    func addText(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isStopped, let parent = open.last, !bytes.isEmpty else { return }
        let last = tree.nodes.count - 1
        if tree.nodes[last].isText, tree.nodes[last].parent == Int32(parent) {
            tree.nodes[last].count += Int32(bytes.count)
        } else {
            guard tree.nodes.count < Self.nodeLimit else { return stopForNodes() }
            tree.nodes.append(
                MarkupTree.Node(
                    name: MarkupTree.Node.textName, parent: Int32(parent), end: Int32(tree.nodes.count + 1),
                    start: Int32(tree.text.count), count: Int32(bytes.count), line: Int32(clamping: line)))
        }
        tree.text.append(contentsOf: bytes)
    }

    func addMistake(_ error: xmlError) {
        mistakes += 128
        if error.code == XML_ERR_TAG_NAME_MISMATCH.rawValue { mistakes += Int(context.pointee.nameNr) }
        if context.pointee.html == 0, error.level == XML_ERR_FATAL, !isStopped { note(error) }
        if mistakes > Self.mistakeLimit { stop("more mistakes than can be read past") }
    }

    private func note(_ error: xmlError) {
        guard let message = error.message else { return }
        // At the end of a document that is cut off there is one for each open element: the first says where it began.
        let isUnfinished = error.code == XML_ERR_TAG_NOT_FINISHED.rawValue
        if isUnfinished && hasUnfinished { return }
        hasUnfinished = isUnfinished
        var text = Headline.onOneLine(String(String(cString: message).prefix(200)))
        if text.hasPrefix("Excessive depth") {
            text = "more than 256 elements inside each other"
        } else if error.code == XML_ERR_INTERNAL_ERROR.rawValue, problem != nil {
            // The one before said what it was.
            return
        }
        problem = Problem(line: max(1, Int(error.line)), text: text)
    }

    // MARK: Parts

    private func push(_ name: Int32) -> Bool {
        guard open.count <= Self.depthLimit, tooDeep == 0 else {
            tooDeep += 1
            return false
        }
        guard tree.nodes.count < Self.nodeLimit, let parent = open.last else {
            stopForNodes()
            return false
        }
        open.append(tree.nodes.count)
        tree.nodes.append(
            MarkupTree.Node(
                name: name, parent: Int32(parent), end: 0, start: Int32(tree.attributes.count), count: 0,
                line: Int32(clamping: line)))
        return true
    }

    private func close() {
        guard let node = open.popLast() else { return }
        tree.nodes[node].end = Int32(tree.nodes.count)
    }

    private func stopForNodes() {
        stop("more than \(Self.nodeLimit) elements")
    }

    private func addAttribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
        tree.attributes.append(
            MarkupTree.Attribute(name: name, start: Int32(tree.values.count), count: Int32(value.count)))
        tree.values.append(contentsOf: value)
        tree.nodes[tree.nodes.count - 1].count += 1
    }

    /// Where entities are not expanded, libxml2 hands over every `&` of an attribute's value as `&#38;`.
    private func decodeAmpersandsOfLastValue() {
        guard let last = tree.attributes.indices.last else { return }
        let start = Int(tree.attributes[last].start)
        guard tree.values[start...].contains(UInt8(ascii: "&")) else { return }
        let value = String(tree.values[start...]).split(separator: "&#38;", omittingEmptySubsequences: false)
            .joined(separator: "&")
        tree.values.removeSubrange(start...)
        tree.values.append(contentsOf: value.utf8)
        tree.attributes[last].count = Int32(tree.values.count - start)
    }

    /// libxml2 keeps each name once, for as long as it parses, so that the pointer tells names apart.
    private func number(of name: UnsafePointer<xmlChar>) -> Int32 {
        if let number = nameNumbers[name] { return number }
        let number = tree.number(ofName: String(cString: name))
        nameNumbers[name] = number
        return number
    }
}
