import Articles

/// An article as a data file has it: names and values.
struct Record {
    private var members: [(name: String, value: JSONValue)]
    private let value: JSONValue
    private let mapping: FieldMapping

    /// - Parameter value: an object.
    init(_ value: JSONValue, mapping: FieldMapping) {
        self.value = value
        self.mapping = mapping
        members = Self.members(of: value).filter { $0.name != "source" || value.member("_source") == nil }
        for wrapper in RecordNames.wrappers {
            if let inner = value.member(wrapper) { members += Self.members(of: inner) }
        }
    }

    private static func members(of value: JSONValue) -> [(name: String, value: JSONValue)] {
        guard case .object(let members) = value else { return [] }
        return members.map { (RecordNames.normalized($0.name), $0.value) }
    }

    /// The names of the fields, as they are written.
    var names: [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.name)
    }

    var hasText: Bool { text != nil }

    /// - Throws: ``ReadingError``.
    func article(path: String) throws(ReadingError) -> Article {
        guard let text else { throw .noTextField(names: names) }
        return try ArticleDraft(path: path, stated: metadata, body: text).article()
    }

    /// What tells the article from the others of the file: what it says itself, or a hash of its headline, date and the
    /// beginning of its text.
    var key: String {
        if let key = mapping.paths[.id].flatMap(value(at:)).flatMap(Self.key) { return key }
        for name in RecordNames.keys {
            for member in members where member.name == name {
                if let key = Self.key(member.value) { return key }
            }
        }
        let metadata = metadata
        return ContentKey.key(
            headline: metadata.headline, published: metadata.published, text: text ?? names.joined(separator: ","))
    }

    private static func key(_ value: JSONValue) -> String? {
        guard let key = strings(in: value).first, (1...512).contains(key.utf8.count),
            !key.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { return nil }
        return key
    }

    private func value(at path: [String]) -> JSONValue? {
        // A table's column may have a dot in its name.
        path.count > 1
            ? value.member(path.joined(separator: ".")) ?? Self.value(in: value, at: path[...])
            : value.member(path[0])
    }

    private static func value(in value: JSONValue, at path: ArraySlice<String>) -> JSONValue? {
        guard let name = path.first else { return value }
        if case .array(let elements) = value { return elements.first.flatMap { Self.value(in: $0, at: path) } }
        return value.member(name).flatMap { Self.value(in: $0, at: path.dropFirst()) }
    }

    private var metadata: Metadata {
        var collector = MetadataCollector()
        for (name, value) in members {
            let strings = Self.strings(in: value)
            guard !strings.isEmpty else { continue }
            let known = RecordNames.others[name] ?? name
            guard let field = MetadataField.named(known)?.field else { continue }
            switch field {
            case .published: collector.offer(known, strings.map(Self.day))
            // A content system's number for an author names nobody.
            case .byline: collector.offer(known, strings.filter { Int($0) == nil })
            default: collector.offer(known, strings)
            }
        }
        var metadata = MetadataCollector()
        for (target, name) in FieldMapping.metadataNames {
            guard let path = mapping.paths[target], let value = value(at: path) else { continue }
            let strings = Self.strings(in: value)
            metadata.offer(name, target == .date ? strings.map(Self.day) : strings)
        }
        var result = metadata.metadata
        result.fillGaps(from: collector.metadata)
        result.headline = result.headline.map { HTMLFragment.isLikely($0) ? HTMLFragment.text(ofHTML: $0) : $0 }
        return result
    }

    /// A date as it is written, or for seconds or milliseconds since 1970 their day.
    private static func day(_ text: String) -> String {
        guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int(text) else { return text }
        let days = number / (text.utf8.count == 10 ? 86_400 : 86_400_000)
        return PublicationDay(ordinal: days)?.description ?? text
    }

    private var text: String? {
        if let text = mapping.paths[.text].flatMap(value(at:)).flatMap({ Self.text(in: $0, isHTML: false) }) {
            return text
        }
        for name in RecordNames.text {
            for member in members where member.name == name {
                if let text = Self.text(in: member.value, isHTML: name.hasSuffix("html")) { return text }
            }
        }
        return nil
    }

    /// The text of a string, an object that holds one, or a list of paragraphs; of bodies in several types, one.
    private static func text(in value: JSONValue, isHTML: Bool) -> String? {
        let text: String
        switch value {
        case .string(let string): text = string
        case .array(let elements):
            let bodies = elements.filter { $0.member("contenttype") != nil }
            if let body = bodies.first(where: { $0.member("contenttype") == .string("text/plain") }) ?? bodies.first {
                return self.text(in: body, isHTML: isHTML)
            }
            text = elements.compactMap { element in
                if case .array = element { nil } else { self.text(in: element, isHTML: isHTML) }
            }.joined(separator: "\n\n")
            return text.isEmpty ? nil : text
        case .object:
            var isHTML = isHTML
            if case .string(let type)? = value.member("contenttype") { isHTML = type.contains("html") }
            guard let inner = inner(of: value), case .string = inner else { return nil }
            return self.text(in: inner, isHTML: isHTML)
        default: return nil
        }
        guard text.utf8.contains(where: { !$0.isASCIISpace }) else { return nil }
        return isHTML || HTMLFragment.isLikely(text) ? HTMLFragment.text(ofHTML: text) : text
    }

    private static func inner(of object: JSONValue) -> JSONValue? {
        for name in RecordNames.values {
            if let value = object.member(name), value != .null { return value }
        }
        return nil
    }

    /// The strings a value stands for, without blank ones.
    private static func strings(in value: JSONValue) -> [String] {
        switch value {
        case .string(let text): text.utf8.contains { !$0.isASCIISpace } ? [text] : []
        case .number(let text): [text]
        case .array(let elements):
            elements.prefix(64).flatMap { element -> [String] in
                if case .array = element { return [] }
                return strings(in: element)
            }
        case .object:
            switch inner(of: value) {
            case .string(let text)? where !text.isEmpty: [text]
            case .number(let text)?: [text]
            default: []
            }
        default: []
        }
    }
}

extension FieldMapping {
    /// The best name of each of ``MetadataField``'s fields.
    static let metadataNames: [(Target, String)] = [
        (.title, "headline"), (.date, "published"), (.author, "byline"), (.source, "source"), (.url, "url"),
        (.language, "language"),
    ]
}
