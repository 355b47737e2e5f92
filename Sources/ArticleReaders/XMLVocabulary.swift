/// The namespaces that tell elements of one name apart.
enum XMLVocabulary {
    /// What goes before an element's name: nothing for the formats' own elements, so that an element is found whether or not its
    /// file names the namespace; the customary prefix for vocabularies that stand inside others.
    /// - Parameter written: the prefix in the file; it counts where the namespace is not declared or not known.
    static func prefix(namespace: String?, written: String?) -> String {
        guard let namespace, !namespace.isEmpty else { return written.map { "\($0):" } ?? "" }
        if let known = prefixes[namespace] { return known }
        if namespace.hasPrefix("http://iptc.org/std/") { return "" }
        return written.map { "\($0):" } ?? ""
    }

    private static let prefixes = [
        "http://purl.org/rss/1.0/": "",
        "http://www.w3.org/1999/xhtml": "",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "",
        "http://www.w3.org/2005/Atom": "atom:",
        "http://purl.org/atom/ns#": "atom:",
        "http://purl.org/rss/1.0/modules/content/": "content:",
        "http://purl.org/dc/elements/1.1/": "dc:",
        "http://purl.org/dc/terms/": "dcterms:",
        "http://search.yahoo.com/mrss/": "media:",
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    ]
}
