/// Why a query text is no query, and where.
package struct QueryError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case empty
        /// The text has no letter and no digit.
        case noWord(String)
        /// The query only says what must not be there.
        case onlyExclusions
        /// An exclusion is an alternative of its own: `a OR -b`.
        case exclusionAsAlternative

        case unclosedQuote
        case unclosedParenthesis
        case unopenedParenthesis
        case emptyParentheses

        case missingOperand(of: String, side: Side)
        /// A `-`, `*`, `=` or `~` that touches no word.
        case loneSign(String)
        case unknownOperator(String, suggestion: String)
        /// The operator's name, and what stands after its slash.
        case invalidDistance(of: String, String)
        case mixedProximities(String, String)
        case proximityOperand(of: String, OperandProblem)

        case unknownField(String, suggestion: Field?)
        case missingValue(Field)
        case groupAsValue(Field)
        case exclusionAsValue(Field)
        case starInValue(Field)
        case date(DateProblem)
        case invalidLanguage(String)

        case misplacedStar(String, suggestion: String?)
        case conflictingForms(String)
        case tooManyEdits(String)
        /// A `*` or `~` right after a closing quotation mark.
        case signAfterPhrase(String)

        case tooLong
        case tooManyLeaves
        case tooDeep
    }

    /// The side of an operator.
    package enum Side: Sendable, Equatable {
        case before, after
    }

    /// Why something cannot stand on a side of `NEAR` or `THEN`.
    package enum OperandProblem: Sendable, Equatable {
        case exclusion, filter, conjunction, proximity, mixedPlaces
    }

    package var kind: Kind
    /// UTF-8 byte offsets into the query text; lies within it, and is empty where something is missing at a place.
    package var range: Range<Int>

    package init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// Where the error begins, in characters (extended grapheme clusters) from 1.
    /// - Parameter query: the text that was parsed.
    package func column(in query: String) -> Int {
        let offset = min(max(range.lowerBound, 0), query.utf8.count)
        return String(decoding: query.utf8.prefix(offset), as: UTF8.self).count + 1
    }
}

extension QueryError: CustomStringConvertible {
    /// One line that says what is wrong and what to do; see ``QueryErrorMessage``.
    package var description: String {
        QueryErrorMessage.line(for: kind)
    }
}
