import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A page as an XML parser reads it, which forgives nothing: what it reads as one element is one, however HTML is read.
final class ReadMarkup: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// All text in it.
        var text = ""
        /// The names of the elements it lies in.
        var path: [String]
    }

    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    /// In the order in which they begin.
    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// - Throws: ``Malformed`` with the place.
    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else {
            let line = text.split(separator: "\n", omittingEmptySubsequences: false)[max(parser.lineNumber - 1, 0)]
            throw Malformed(
                description: "line \(parser.lineNumber): \(String(describing: parser.parserError)): \(line)")
        }
    }

    func elements(named name: String) -> [Element] {
        elements.filter { $0.name == name }
    }

    func texts(of name: String) -> [String] {
        elements(named: name).map(\.text)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
        open.append(elements.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        for index in open { elements[index].text += string }
    }
}
