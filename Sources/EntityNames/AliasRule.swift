import Articles

/// What a line of an alias file says.
package enum AliasRule: Sendable, Equatable {
    /// `A, B = C`: these names are the entity C.
    case alias([TypedName], of: TypedName)
    /// `rename A = B`: the entity A is shown as B.
    case rename(TypedName, to: String)
    /// `kill A, B`: these are no entities.
    case kill([TypedName])

    /// Reads a line.
    /// - Returns: nil where the line is empty or a comment.
    package init?(line: String) throws(AliasLineError) {
        let text = Self.withoutComment(line[...])
        guard !text.isEmpty else { return nil }
        guard !text.unicodeScalars.contains("\u{FFFD}") else { throw .notUTF8 }
        let equals = text.firstIndex(of: "=")
        if let names = Self.rest(of: text, after: "rename") {
            guard let sign = names.firstIndex(where: { $0 == "=" || $0 == ">" }) else {
                throw .noSign(rename: true)
            }
            let shown = Self.trimmed(names[names.index(after: sign)...])
            guard Self.hasWord(shown[...]) else { throw .noName(before: false) }
            self = .rename(try Self.name(names[..<sign], before: true), to: shown)
        } else if let equals {
            self = .alias(
                try Self.names(text[..<equals], before: true),
                of: try Self.name(text[text.index(after: equals)...], before: false))
        } else if let names = Self.rest(of: text, after: "kill") {
            self = .kill(try Self.names(names, before: false))
        } else {
            throw .noSign(rename: false)
        }
    }

    /// A `#` at the start of a line, or behind a space, begins a comment.
    private static func withoutComment(_ line: Substring) -> Substring {
        var end = line.startIndex
        var isBehindSpace = true
        while end < line.endIndex, !(isBehindSpace && line[end] == "#") {
            isBehindSpace = line[end].isWhitespace
            end = line.index(after: end)
        }
        return trimming(line[..<end])
    }

    /// What stands behind a keyword and a space.
    private static func rest(of text: Substring, after keyword: String) -> Substring? {
        guard text.prefix(keyword.count).lowercased() == keyword else { return nil }
        let rest = text.dropFirst(keyword.count)
        return rest.first?.isWhitespace ?? true ? trimming(rest) : nil
    }

    private static func names(_ text: Substring, before: Bool) throws(AliasLineError) -> [TypedName] {
        var names: [TypedName] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            names.append(try name(part, before: before))
        }
        return names
    }

    private static func name(_ text: Substring, before: Bool) throws(AliasLineError) -> TypedName {
        var name = trimming(text)
        var type: EntityType?
        if name.last == "]", let bracket = name.lastIndex(of: "[") {
            let word = trimmed(name[name.index(after: bracket)...].dropLast())
            guard let known = EntityType(word: word) else { throw .unknownType(word) }
            type = known
            name = trimming(name[..<bracket])
        }
        guard hasWord(name) else { throw .noName(before: before) }
        return TypedName(String(name), type: type)
    }

    /// Whether there is anything to compare names by.
    private static func hasWord(_ text: Substring) -> Bool {
        text.contains { $0.isLetter || $0.isNumber }
    }

    private static func trimmed(_ text: Substring) -> String { String(trimming(text)) }

    private static func trimming(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
