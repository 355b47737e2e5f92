extension Lexer {
    /// The field at `position` with its value, or `title:` alone; nil, and nothing read, where a word stands.
    mutating func field() throws(QueryError) -> Token? {
        let start = position
        var colon = start
        while colon < bytes.count, isLetter(bytes[colon]) { colon += 1 }
        guard colon > start, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
        let name = text(start..<colon)
        let value = colon + 1
        guard let field = Field(name: name) else {
            guard looksLikeValue(at: value) else { return nil }
            throw QueryError(.unknownField(name, suggestion: .suggestion(for: name)), at: start..<value)
        }
        guard !endsWord(at: value) else { throw QueryError(.missingValue(field), at: start..<value) }
        if bytes[value] == UInt8(ascii: "-"), field != .path {
            throw QueryError(.exclusionAsValue(field), at: start..<value + 1)
        }
        position = value
        if field == .title { return Token(kind: .title, range: start..<value) }
        return try filter(field, from: start)
    }

    /// Reads the value at `position`.
    private mutating func filter(_ field: Field, from start: Int) throws(QueryError) -> Token {
        let outer = position
        guard bytes[outer] != UInt8(ascii: "(") else { throw QueryError(.groupAsValue(field), at: start..<outer + 1) }
        if field == .said { return try said(from: start) }
        let value: String
        let range: Range<Int>
        if isQuotationMark(at: outer) {
            (value, range) = try quoted()
        } else {
            range = outer..<wordEnd(from: outer)
            value = text(range)
            position = range.upperBound
        }
        if field == .path ? value.isEmpty : !hasWord(range) {
            // "date:.." has no letter either, yet it is the date that is wrong with it.
            guard field.takesDate, !value.isEmpty else { throw QueryError(.noWord(value), at: start..<position) }
        }
        if field.takesName, let star = bytes[range].firstIndex(of: UInt8(ascii: "*")) {
            throw QueryError(.starInValue(field), at: star..<star + 1)
        }
        return Token(kind: .filter(field, value, valueRange: range), range: start..<position)
    }

    /// Reads the word or phrase at `position`, in any of the forms it has outside of a field.
    private mutating func said(from start: Int) throws(QueryError) -> Token {
        let outer = position
        guard let word = try word(isValue: true), case .term(let text, let form) = word.kind else {
            throw QueryError(.noWord(text(outer..<position)), at: start..<position)
        }
        return Token(kind: .said(text, form), range: start..<position)
    }

    /// Whether what follows an unknown field's colon reads as its value: not in `http://`, `std::sort`, `C:\` or `Iran: `.
    private func looksLikeValue(at offset: Int) -> Bool {
        guard !endsWord(at: offset) else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"): return false
        case UInt8(ascii: "("): return true
        default: return isQuotationMark(at: offset) || hasWord(offset..<wordEnd(from: offset))
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension Field {
    var takesName: Bool {
        switch self {
        case .by, .source, .person, .org, .place, .speaker: true
        case .title, .path, .lang, .date, .after, .before, .said: false
        }
    }

    var takesDate: Bool {
        self == .date || self == .after || self == .before
    }
}
