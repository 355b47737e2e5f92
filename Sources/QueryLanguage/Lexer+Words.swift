extension Lexer {
    /// The word, phrase or operator at `position`; nil after passing over a word without a letter or digit.
    /// - Parameter isValue: whether it is a field's, where an operator is a word like any other.
    mutating func word(isValue: Bool = false) throws(QueryError) -> Token? {
        let start = position
        let isExact = bytes[start] == UInt8(ascii: "=")
        if isExact {
            position += 1
            guard !endsWord(at: position), bytes[position] != UInt8(ascii: "(") else {
                throw QueryError(.loneSign("="), at: start..<position)
            }
        }
        if isQuotationMark(at: position) {
            let (text, range) = try quoted()
            guard hasWord(range) else { throw QueryError(.noWord(text), at: start..<position) }
            try refuseSignAfterPhrase()
            return Token(kind: .term(text, .exact), range: start..<position)
        }
        let word = position..<wordEnd(from: position)
        position = word.upperBound
        if !isExact, !isValue, let operation = try operation(word) { return operation }
        guard hasWord(word) else {
            for sign in ["*", "~"] where bytes[word].allSatisfy({ $0 == sign.utf8.first }) {
                throw QueryError(.loneSign(sign), at: word)
            }
            guard !isExact else { throw QueryError(.noWord(text(word)), at: start..<position) }
            return nil
        }
        let (form, body) = try form(of: word)
        guard !isExact || form == .stemmed else {
            throw QueryError(.conflictingForms(text(word)), at: start..<position)
        }
        return Token(kind: .term(text(body), isExact ? .exact : form), range: start..<position)
    }

    /// Reads from an opening to the next closing quotation mark.
    /// - Returns: the text between, and where it stands.
    mutating func quoted() throws(QueryError) -> (text: String, range: Range<Int>) {
        let opening = position
        let start = opening + scalar(at: opening).length
        var end = start
        while end < bytes.count {
            let (scalar, length) = scalar(at: end)
            if scalar.isQuotationMark {
                position = end + length
                return (text(start..<end), start..<end)
            }
            end += length
        }
        throw QueryError(.unclosedQuote, at: opening..<start)
    }

    private func refuseSignAfterPhrase() throws(QueryError) {
        let end = wordEnd(from: position)
        guard position < end, bytes[position] == UInt8(ascii: "*") || bytes[position] == UInt8(ascii: "~") else {
            return
        }
        let sign = String(Unicode.Scalar(bytes[position]))
        throw QueryError(.signAfterPhrase(sign), at: position..<end)
    }

    /// Splits `word*`, `word~` and `word~2` into form and word.
    private func form(of word: Range<Int>) throws(QueryError) -> (Term.Form, body: Range<Int>) {
        var end = word.upperBound
        if bytes[end - 1] == UInt8(ascii: "*") {
            let body = word.lowerBound..<end - 1
            try refuseStar(in: body, of: word)
            return (.prefix, body)
        }
        try refuseStar(in: word, of: word)
        while end > word.lowerBound, isDigit(bytes[end - 1]) { end -= 1 }
        let digits = end..<word.upperBound
        guard end > word.lowerBound, bytes[end - 1] == UInt8(ascii: "~") else { return (.stemmed, word) }
        let body = word.lowerBound..<end - 1
        guard hasWord(body) else { return (.stemmed, word) }
        switch text(digits) {
        case "", "1": return (.fuzzy(edits: 1), body)
        case "2": return (.fuzzy(edits: 2), body)
        default: throw QueryError(.tooManyEdits(text(body)), at: end - 1..<word.upperBound)
        }
    }

    private func refuseStar(in body: Range<Int>, of word: Range<Int>) throws(QueryError) {
        let star = UInt8(ascii: "*")
        guard let first = bytes[body].firstIndex(of: star) else { return }
        let start = bytes[word].firstIndex { $0 != star } ?? word.lowerBound
        let end = bytes[start..<word.upperBound].firstIndex(of: star) ?? word.upperBound
        let suggestion = hasWord(start..<end) ? text(start..<end) + "*" : nil
        throw QueryError(.misplacedStar(text(word), suggestion: suggestion), at: first..<first + 1)
    }

    /// The operator that a word is, if any.
    private func operation(_ word: Range<Int>) throws(QueryError) -> Token? {
        let written = text(word)
        switch written {
        case "AND": return Token(kind: .and, range: word)
        case "OR": return Token(kind: .or, range: word)
        case "NOT": return Token(kind: .not, range: word)
        default: break
        }
        let parts = written.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let distance = parts.count > 1 ? String(parts[1]) : nil
        guard name == "NEAR" || name == "THEN" else {
            guard let distance, !distance.isEmpty, distance.utf8.allSatisfy(isDigit),
                let meant = proximity(meantBy: name)
            else { return nil }
            throw QueryError(.unknownOperator(written, suggestion: "\(meant)/\(distance)"), at: word)
        }
        var words = Proximity.defaultDistance
        if let distance {
            guard distance.utf8.allSatisfy(isDigit), let number = Int(distance), 1...QueryLimits.distance ~= number
            else { throw QueryError(.invalidDistance(of: name, distance), at: word) }
            words = number
        }
        return Token(kind: .proximity(isOrdered: name == "THEN", distance: words), range: word)
    }

    /// `NEAR` for `near` and `NAER`, but for no ordinary lower-case word.
    private func proximity(meantBy name: String) -> String? {
        let operators = ["NEAR", "THEN"]
        if operators.contains(name.uppercased()) { return name.uppercased() }
        guard name == name.uppercased() else { return nil }
        return nearMiss(of: name, among: operators)
    }
}

func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
