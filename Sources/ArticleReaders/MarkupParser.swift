import CLibXML2

/// Parses HTML and XML with libxml2, by its events: no tree of libxml2's own is built.
///
/// Nothing outside the document is ever read: no DTD, no external entity, no network. What a document declares in its own DTD is
/// not looked at either, see ``XMLRepair``. Time and memory are linear in the document's length; ``MarkupTreeBuilder`` has the limits. libxml2
/// prints nothing.
enum MarkupParser {
    /// A document, and what is wrong with it if anything is.
    struct Parsed {
        var tree: MarkupTree
        /// What ended the parsing; in XML else the last mistake that was read past.
        var problem: MarkupTreeBuilder.Problem?
        /// Whether the document, or its reading, ends in the middle of an element.
        var isCutShort: Bool
    }

    /// Reads HTML as forgivingly as libxml2 does. Elements are named in lower case.
    static func html(_ text: String) -> Parsed {
        var text = text
        return text.withUTF8 { parse($0, isHTML: true) }
    }

    /// Reads XML, past mistakes where that is possible. Elements are named as ``XMLVocabulary`` says.
    static func xml(_ text: String) -> Parsed {
        var text = text
        return text.withUTF8 { parse($0, isHTML: false) }
    }

    /// The attributes of HTML that say something of the text or of the article.
    private static let htmlAttributes: Set = [
        "aria-hidden", "class", "content", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "itemtype",
        "lang", "name", "property", "rel", "role", "style", "title", "type", "xml:lang",
    ]

    private static func parse(_ source: UnsafeBufferPointer<UInt8>, isHTML: Bool) -> Parsed {
        _ = isInitialized
        let empty = Parsed(
            tree: MarkupTree(), problem: .init(line: 1, text: "out of memory"), isCutShort: true)
        guard let context = isHTML ? htmlNewParserCtxt() : xmlNewParserCtxt() else { return empty }
        defer {
            // In some cases libxml2 makes a document to keep declared entities in.
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            context.pointee.myDoc = nil
            isHTML ? htmlFreeParserCtxt(context) : xmlFreeParserCtxt(context)
        }
        let builder = MarkupTreeBuilder(context, source: source, keptAttributes: isHTML ? htmlAttributes : nil)
        return withExtendedLifetime(builder) {
            let builderPointer = Unmanaged.passUnretained(builder).toOpaque()
            context.pointee.sax.pointee = isHTML ? htmlEvents : xmlEvents
            context.pointee.userData = builderPointer
            let read: xmlInputReadCallback = { context, buffer, count in
                guard let context, let buffer else { return -1 }
                return Int32(MarkupParser.builder(context).read(into: buffer, count: Int(count)))
            }
            if isHTML {
                let options =
                    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
                    | HTML_PARSE_IGNORE_ENC.rawValue
                _ = htmlCtxtReadIO(context, read, nil, builderPointer, nil, "UTF-8", Int32(options))
            } else {
                let options =
                    XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
                    | XML_PARSE_IGNORE_ENC.rawValue
                _ = xmlCtxtReadIO(context, read, nil, builderPointer, nil, "UTF-8", Int32(options))
            }
            let isCutShort = builder.isStopped || (!isHTML && builder.isInside)
            return Parsed(tree: builder.finish(), problem: builder.problem, isCutShort: isCutShort)
        }
    }

    /// libxml2 is set up once, before any thread parses.
    private static let isInitialized: Bool = {
        xmlInitParser()
        // Nothing outside a document is loaded, whatever options a parser has.
        xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()

    private static func builder(_ pointer: UnsafeMutableRawPointer) -> MarkupTreeBuilder {
        Unmanaged<MarkupTreeBuilder>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static func buffer(_ text: UnsafePointer<xmlChar>?, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text, count: Int(count))
    }

    // MARK: Events

    private static var commonEvents: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.characters = { context, text, count in
            guard let context else { return }
            MarkupParser.builder(context).addText(MarkupParser.buffer(text, count))
        }
        events.ignorableWhitespace = events.characters
        events.cdataBlock = events.characters
        // Without this mark libxml2 takes no notice of `serror`, and prints.
        events.initialized = XML_SAX2_MAGIC
        events.serror = { context, error in
            guard let context, let error else { return }
            MarkupParser.builder(context).addMistake(error.pointee)
        }
        return events
    }

    private static var htmlEvents: xmlSAXHandler {
        var events = commonEvents
        events.startElement = { context, name, attributes in
            guard let context, let name else { return }
            MarkupParser.builder(context).startHTMLElement(name, attributes)
        }
        events.endElement = { context, _ in
            guard let context else { return }
            MarkupParser.builder(context).endElement()
        }
        return events
    }

    private static var xmlEvents: xmlSAXHandler {
        var events = commonEvents
        events.startElementNs = { context, name, prefix, namespace, _, _, count, defaultCount, attributes in
            guard let context, let name else { return }
            // Values that the document's own DTD gives by default could be long and many.
            MarkupParser.builder(context).startXMLElement(
                name, prefix: prefix, namespace: namespace, attributes, count: Int(count - defaultCount))
        }
        events.endElementNs = { context, _, _, _ in
            guard let context else { return }
            MarkupParser.builder(context).endElement()
        }
        return events
    }
}
