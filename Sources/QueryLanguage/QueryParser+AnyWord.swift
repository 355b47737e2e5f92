extension QueryParser {
    /// Reads natural language: an article matches with any one of the words. Quoted passages are phrases; every other
    /// sign is punctuation, `OR`, `title:` and a lone quotation mark included. A word that comes again is there again, for it counts
    /// as often in ranking; a phrase is not.
    ///
    /// Words beyond ``QueryLimits/leaves`` are left out.
    /// - Throws: only where there is no word at all.
    package func parse(anyOf text: String) throws(QueryError) -> Query {
        let lexer = Lexer(text)
        var terms: [Term] = []
        var phrases: Set<String> = []
        var offset = 0
        var mayBeQuoted = true

        while offset < lexer.bytes.count, terms.count < QueryLimits.leaves {
            let (scalar, length) = lexer.scalar(at: offset)
            if scalar.isQuotationMark, mayBeQuoted {
                var quotation = lexer
                quotation.position = offset
                if let (text, range) = try? quotation.quoted() {
                    if lexer.hasWord(range), phrases.insert(text.lowercased()).inserted {
                        terms.append(Term(text, form: .exact, range: offset..<quotation.position))
                    }
                    offset = quotation.position
                    continue
                }
                mayBeQuoted = false
            }
            guard scalar.isWordForming else {
                offset += length
                continue
            }
            let range = offset..<lexer.plainWordEnd(from: offset)
            offset = range.upperBound
            let word = lexer.text(range)
            terms.append(Term(Lexer.isOperator(word) ? word.lowercased() : word, range: range))
        }
        guard let first = terms.first else {
            let whole = lexer.text(0..<lexer.bytes.count)
            throw QueryError(whole.isEmpty ? .empty : .noWord(whole), at: 0..<lexer.bytes.count)
        }
        return terms.count == 1 ? .term(first) : .any(terms.map(Query.term))
    }
}

extension Lexer {
    /// The end of a word without the signs that mean something in a query: letters, digits, marks, and signs between them
    /// as in `U.S.` and `C++`. Of `well-known` and `author's` each part is a word: an answer may have one without the other.
    fileprivate func plainWordEnd(from offset: Int) -> Int {
        var end = offset
        while end < bytes.count {
            let (scalar, length) = scalar(at: end)
            switch scalar {
            case "*", "~", ":", "/", "=", "|", "(", ")", "-", "\u{2010}", "\u{2011}", "'", "\u{2019}": return end
            case _ where scalar.separatesWords || scalar.isQuotationMark: return end
            default: end += length
            }
        }
        return end
    }

    fileprivate static func isOperator(_ word: String) -> Bool {
        ["AND", "OR", "NOT", "NEAR", "THEN"].contains(word)
    }
}
