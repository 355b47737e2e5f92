import Articles

/// One run over a query text, with a method for each rule of the grammar.
struct RecursiveDescent {
    private var lexer: Lexer
    /// The token to be read next.
    private var token: Token
    /// Where the last token that was read ends.
    private var end = 0
    private let dates: DateExpression
    /// Where the words that are read have to stand.
    private var place = Term.Place.anywhere
    private var nesting = 0
    private var leaves = 0

    init(_ text: String, today: PublicationDay) throws(QueryError) {
        lexer = Lexer(text)
        token = try lexer.next()
        dates = DateExpression(today: today)
    }

    /// query = alternatives
    mutating func query() throws(QueryError) -> Query {
        let whole = try alternatives(after: nil)
        guard token.kind != .close else { throw QueryError(.unopenedParenthesis, at: token.range) }
        guard !whole.isExcluded else {
            if let exclusion = whole.excludedAlternative { throw QueryError(.exclusionAsAlternative, at: exclusion) }
            throw QueryError(.onlyExclusions, at: whole.range)
        }
        guard whole.query.depth <= QueryLimits.depth else { throw QueryError(.tooDeep, at: whole.range) }
        return whole.query
    }

    /// alternatives = conjunction { "OR" conjunction }
    /// - Parameter operation: the operator that needs the result as its right side.
    private mutating func alternatives(after operation: Token?) throws(QueryError) -> SignedQuery {
        let start = token.range.lowerBound
        var parts = [try conjunction(after: operation)]
        while token.kind == .or {
            let operation = try advance()
            parts.append(try conjunction(after: operation))
        }
        return .any(parts, range: start..<end)
    }

    /// conjunction = proximity { [ "AND" ] proximity }
    private mutating func conjunction(after operation: Token?) throws(QueryError) -> SignedQuery {
        let start = token.range.lowerBound
        var parts = [try proximity(after: operation)]
        while true {
            switch token.kind {
            case .and:
                let operation = try advance()
                parts.append(try proximity(after: operation))
            case .term, .filter, .said, .title, .open, .not, .exclude:
                parts.append(try proximity(after: nil))
            case .or, .close, .end, .proximity:
                return .all(parts, range: start..<end)
            }
        }
    }

    /// proximity = signed { ( "NEAR" | "THEN" ) [ "/" number ] signed }
    private mutating func proximity(after operation: Token?) throws(QueryError) -> SignedQuery {
        let start = token.range.lowerBound
        let first = try signed(after: operation)
        guard case .proximity(let isOrdered, let distance) = token.kind else { return first }
        let kind = token.kind
        let name = spelling(of: token)
        var operands = [try alternatives(of: first, for: name)]
        while case .proximity = token.kind {
            guard token.kind == kind else {
                throw QueryError(.mixedProximities(name, spelling(of: token)), at: token.range)
            }
            let operation = try advance()
            let operand = try signed(after: operation)
            operands.append(try alternatives(of: operand, for: name))
            guard operands[operands.count - 1][0].place == operands[0][0].place else {
                throw QueryError(.proximityOperand(of: name, .mixedPlaces), at: start..<end)
            }
        }
        let proximity = Proximity(isOrdered: isOrdered, distance: distance, operands: operands, range: start..<end)
        return SignedQuery(.proximity(proximity), range: start..<end)
    }

    /// The alternatives that stand on one side of a proximity's operator.
    private func alternatives(of operand: SignedQuery, for name: String) throws(QueryError) -> [Term] {
        func refused(_ problem: QueryError.OperandProblem) -> QueryError {
            QueryError(.proximityOperand(of: name, problem), at: operand.range)
        }
        guard !operand.isExcluded else { throw refused(.exclusion) }
        let queries = if case .any(let queries) = operand.query { queries } else { [operand.query] }
        var terms: [Term] = []
        for query in queries {
            switch query {
            case .term(let term): terms.append(term)
            case .filter: throw refused(.filter)
            case .proximity: throw refused(.proximity)
            case .all, .any: throw refused(.conjunction)
            }
        }
        guard terms.allSatisfy({ $0.place == terms[0].place }) else { throw refused(.mixedPlaces) }
        return terms
    }

    /// signed = { "NOT" | "-" } primary
    private mutating func signed(after operation: Token?) throws(QueryError) -> SignedQuery {
        let start = token.range.lowerBound
        var operation = operation
        var isExcluded = false
        while token.kind == .not || token.kind == .exclude {
            isExcluded.toggle()
            operation = try advance()
        }
        var part = try primary(after: operation)
        part.range = start..<end
        return isExcluded ? part.negated : part
    }

    /// primary = word | phrase | filter | "title:" ( word | phrase | group ) | group
    private mutating func primary(after operation: Token?) throws(QueryError) -> SignedQuery {
        switch token.kind {
        case .term(let text, let form):
            let range = try leaf().range
            return SignedQuery(.term(Term(text, form: form, place: place, range: range)), range: range)
        case .filter(let field, let value, let valueRange):
            let condition = try condition(field, value, at: valueRange)
            let range = try leaf().range
            return SignedQuery(.filter(Filter(condition, range: range)), range: range)
        case .said(let text, let form):
            let range = try leaf().range
            return SignedQuery(.filter(Filter(.said(Term(text, form: form)), range: range)), range: range)
        case .title:
            return try title()
        case .open:
            return try group()
        case .not, .exclude, .and, .or, .proximity, .close, .end:
            throw nothingToRead(after: operation)
        }
    }

    private mutating func title() throws(QueryError) -> SignedQuery {
        let field = try advance()
        let outer = place
        place = .headline
        defer { place = outer }
        switch token.kind {
        case .term, .open:
            var part = try primary(after: nil)
            part.range = field.range.lowerBound..<end
            if case .term(var term) = part.query, part.range.lowerBound < term.range.lowerBound {
                term.range = part.range
                part.query = .term(term)
            }
            return part
        default: throw QueryError(.missingValue(.title), at: field.range)
        }
    }

    /// group = "(" alternatives ")"
    private mutating func group() throws(QueryError) -> SignedQuery {
        let open = try advance()
        guard token.kind != .close else {
            throw QueryError(.emptyParentheses, at: open.range.lowerBound..<token.range.upperBound)
        }
        guard token.kind != .end else { throw QueryError(.unclosedParenthesis, at: open.range) }
        nesting += 1
        guard nesting <= QueryLimits.depth else { throw QueryError(.tooDeep, at: open.range) }
        var part = try alternatives(after: nil)
        nesting -= 1
        guard token.kind == .close else { throw QueryError(.unclosedParenthesis, at: open.range) }
        _ = try advance()
        part.range = open.range.lowerBound..<end
        return part
    }

    private func condition(
        _ field: Field, _ value: String, at range: Range<Int>
    ) throws(QueryError) -> Filter.Condition {
        switch field {
        case .by: return .byline(value)
        case .source: return .source(value)
        case .path: return .path(value)
        case .person: return .mentions(.person, value)
        case .org: return .mentions(.organisation, value)
        case .place: return .mentions(.place, value)
        case .speaker: return .speaker(value)
        // "said:" and "title:" are tokens of their own, and never come here.
        case .said, .title: return .said(Term(value))
        case .lang:
            guard let tag = languageTag(value) else { throw QueryError(.invalidLanguage(value), at: range) }
            return .language(tag)
        case .date, .after, .before:
            do {
                return .published(try dates.days(field, value))
            } catch {
                throw QueryError(.date(error), at: range)
            }
        }
    }

    /// The error for a place where a word should stand.
    private func nothingToRead(after operation: Token?) -> QueryError {
        if let operation {
            return QueryError(.missingOperand(of: spelling(of: operation), side: .after), at: operation.range)
        }
        switch token.kind {
        case .close:
            return QueryError(.unopenedParenthesis, at: token.range)
        case .end:
            guard let skipped = lexer.skipped else { return QueryError(.empty, at: token.range) }
            return QueryError(.noWord(lexer.text(skipped)), at: skipped)
        default:
            return QueryError(.missingOperand(of: spelling(of: token), side: .before), at: token.range)
        }
    }

    private func spelling(of token: Token) -> String {
        lexer.text(token.range)
    }

    private mutating func leaf() throws(QueryError) -> Token {
        leaves += 1
        guard leaves <= QueryLimits.leaves else { throw QueryError(.tooManyLeaves, at: token.range) }
        return try advance()
    }

    /// - Returns: the token that was to be read next.
    private mutating func advance() throws(QueryError) -> Token {
        let read = token
        end = read.range.upperBound
        token = try lexer.next()
        return read
    }
}
