/// Which of a data file's own names stand for headline, text and the rest: `title=hed,text=story.body`.
package struct FieldMapping: Sendable, Equatable {
    /// What can be named.
    package enum Target: String, Sendable, CaseIterable {
        case title, text, date, author, source, url, language, id
    }

    package static let none = FieldMapping()

    /// A path of names from the article's object inwards.
    private(set) var paths: [Target: [String]] = [:]

    private init() {}

    /// - Parameter text: pairs with commas between them; a dot in a name leads into an object. `none` names nothing.
    /// - Throws: ``FieldMappingError``.
    package init(_ text: String) throws(FieldMappingError) {
        if text == "none" { return }
        for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String(Array($0.utf8).trimmed)
            }
            guard parts.count == 2, !parts[1].isEmpty else { throw .notAPair(String(pair)) }
            guard let target = Target(rawValue: parts[0].lowercased()) else { throw .unknownTarget(parts[0]) }
            guard paths[target] == nil else { throw .twice(parts[0]) }
            let path = parts[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !path.contains("") else { throw .notAPair(String(pair)) }
            paths[target] = path
        }
    }
}

extension FieldMapping: CustomStringConvertible {
    /// As it is written on a command line; always the same for the same mapping.
    package var description: String {
        let pairs = Target.allCases.compactMap { target in
            paths[target].map { "\(target.rawValue)=\($0.joined(separator: "."))" }
        }
        return pairs.isEmpty ? "none" : pairs.joined(separator: ",")
    }
}
