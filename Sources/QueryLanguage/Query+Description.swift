import Articles

extension Query: CustomStringConvertible {
    /// The query as text in the module's language, with every `AND` left out and relative dates as days. Parsed again, it
    /// gives the same tree but for the source ranges.
    package var description: String {
        switch self {
        case .term(let term): term.description
        case .proximity(let proximity): proximity.description
        case .filter(let filter): filter.description
        case .all(let queries, let excluded):
            (queries.map(\.asOperand) + excluded.map { "-" + $0.asExcluded }).joined(separator: " ")
        case .any(let queries):
            // AND binds tighter than OR, yet not every reader knows: an AND inside gets its parentheses.
            queries.map(\.asOperand).joined(separator: " OR ")
        }
    }

    private var asOperand: String {
        switch self {
        case .all, .any: "(\(description))"
        case .term, .proximity, .filter: description
        }
    }

    private var asExcluded: String {
        if case .proximity(let proximity) = self, proximity.place == .anywhere { "(\(description))" } else { asOperand }
    }
}

extension Term: CustomStringConvertible {
    /// The term as query text: `oil`, `"oil prices"`, `title:univers*`.
    package var description: String {
        place == .headline ? "title:\(word)" : word
    }

    fileprivate var word: String {
        switch form {
        case .stemmed: text
        case .exact: "\"\(text)\""
        case .prefix: "\(text)*"
        case .fuzzy(1): "\(text)~"
        case .fuzzy(let edits): "\(text)~\(edits)"
        }
    }
}

extension Proximity: CustomStringConvertible {
    /// The proximity as query text: `oil NEAR/5 (tariffs OR sanctions)`.
    package var description: String {
        let operands = operands.map { terms in
            let words = terms.map(\.word).joined(separator: " OR ")
            return terms.count > 1 ? "(\(words))" : words
        }
        let text = operands.joined(separator: isOrdered ? " THEN/\(distance) " : " NEAR/\(distance) ")
        return place == .headline ? "title:(\(text))" : text
    }
}

extension Filter: CustomStringConvertible {
    /// The filter as query text: `by:"smith"`, `date:2026-02-01..2026-02-28`.
    package var description: String {
        switch condition {
        case .published(let days): "\(Field.date.rawValue):\(days)"
        case .byline(let value): "\(Field.by.rawValue):\"\(value)\""
        case .source(let value): "\(Field.source.rawValue):\"\(value)\""
        case .path(let value): "\(Field.path.rawValue):\"\(value)\""
        case .language(let tag): "\(Field.lang.rawValue):\(tag)"
        case .mentions(.person, let name): "\(Field.person.rawValue):\"\(name)\""
        case .mentions(.place, let name): "\(Field.place.rawValue):\"\(name)\""
        case .mentions(_, let name): "\(Field.org.rawValue):\"\(name)\""
        case .speaker(let name): "\(Field.speaker.rawValue):\"\(name)\""
        case .said(let term): "\(Field.said.rawValue):\(term.word)"
        }
    }
}
