import TerminalOutput

/// All the prose of query errors: what is wrong, and what to write instead.
package enum QueryErrorMessage {
    /// One line without a final full stop. Parts of the query are quoted, shortened, and escaped for a terminal.
    package static func line(for kind: QueryError.Kind) -> String {
        switch kind {
        case .empty:
            "the query is empty: write a word to look for"
        case .noWord(let text) where text.isEmpty:
            "no word between the quotation marks"
        case .noWord(let text):
            "no word in \(quote(text)): only letters and digits can be found"
        case .onlyExclusions:
            "nothing to look for: add a word that should be there"
        case .exclusionAsAlternative:
            "an exclusion beside OR finds nearly every article: leave the OR out, or write a OR (b -c)"
        case .unclosedQuote:
            "this quotation mark is not closed: add another, or leave it out"
        case .unclosedParenthesis:
            "this parenthesis is not closed: add a “)”, or leave it out"
        case .unopenedParenthesis:
            "this parenthesis closes nothing: leave it out, or add a “(” before"
        case .emptyParentheses:
            "no word between the parentheses"
        case .missingOperand(let name, let side):
            missingOperand(of: name, side)
        case .loneSign(let sign):
            loneSign(sign)
        case .unknownOperator(let written, let suggestion):
            "no operator \(quote(written)): did you mean \(suggestion)?"
        case .invalidDistance(let name, ""):
            "\(quote(name + "/")) has no distance: write a number of words after the slash, such as \(name)/5"
        case .invalidDistance(let name, let distance):
            "\(quote(distance)) is no distance: write a number of words from 1 to \(grouped(QueryLimits.distance)), such as \(name)/5"
        case .mixedProximities(let first, let second) where first == second:
            "one chain has one operator and one distance"
        case .mixedProximities(let first, let second):
            "one chain has one operator and one distance, not both \(quote(first)) and \(quote(second))"
        case .proximityOperand(let name, let problem):
            proximityOperand(of: name, problem)
        case .unknownField(let name, let suggestion):
            unknownField(name, suggestion)
        case .missingValue(let field):
            "\(field.rawValue): has no value: write it right after the colon, as in \(example(of: field))"
        case .groupAsValue(let field):
            "\(field.rawValue): takes one value: write \(example(of: field)), and join several of these with OR"
        case .exclusionAsValue(let field):
            "put the “-” before the field: -\(example(of: field))"
        case .starInValue(let field):
            "\(field.rawValue): finds any part of a name: leave the “*” out"
        case .date(let problem):
            date(problem)
        case .invalidLanguage(let value):
            "\(quote(value)) is no language tag: write one such as en or pt-BR"
        case .misplacedStar(let word, let suggestion):
            misplacedStar(word, suggestion)
        case .conflictingForms(let word):
            "\(quote(word)) asks for the word as it is and for others like it: leave out either the “=” or the sign at the end"
        case .tooManyEdits(let word):
            "spelling may differ by 1 or 2 letters: write \(quote(word + "~")) or \(quote(word + "~2"))"
        case .signAfterPhrase("~"):
            "a phrase is found as it is: for words near one another write a NEAR/5 b"
        case .signAfterPhrase(let sign):
            "a phrase is found as it is: leave out the \(quote(sign)), or put it after a word that is not quoted"
        case .tooLong:
            "the query is longer than \(grouped(QueryLimits.bytes)) bytes"
        case .tooManyLeaves:
            "the query has more than \(grouped(QueryLimits.leaves)) words and filters"
        case .tooDeep:
            "the parentheses are nested more than \(QueryLimits.depth) deep"
        }
    }

    private static func missingOperand(of name: String, _ side: QueryError.Side) -> String {
        switch (name, side) {
        case ("-", _), ("NOT", .after): "\(quote(name)) excludes nothing: write a word right after it"
        case (_, .after): "\(quote(name)) has nothing after it: add a word there, or leave it out"
        case (_, .before): "\(quote(name)) has nothing before it: add a word there, or leave it out"
        }
    }

    private static func loneSign(_ sign: String) -> String {
        switch sign {
        case "-": "a “-” by itself excludes nothing: join it to a word, as in -gas, or leave it out"
        case "*": "a “*” by itself finds nothing: join it to the beginning of a word, as in tariff*"
        case "=": "a “=” by itself finds nothing: join it to a word, as in =tariff"
        default: "a \(quote(sign)) by itself finds nothing: join it to a word, as in tariff\(sign)"
        }
    }

    private static func proximityOperand(of name: String, _ problem: QueryError.OperandProblem) -> String {
        switch problem {
        case .exclusion:
            "\(quote(name)) stands between words that are there: put the exclusion around it, as in -(a \(name) b)"
        case .filter:
            "\(quote(name)) stands between words, not filters: put the filter apart, as in (a \(name) b) date:2026"
        case .conjunction:
            "\(quote(name)) stands between words, phrases and (a OR b): for several words write a \(name) b \(name) c"
        case .proximity: "\(quote(name)) takes no parentheses around a pair: write a \(name) b \(name) c"
        case .mixedPlaces: "\(quote(name)) stands between words of one field: write title:(a \(name) b), or no field"
        }
    }

    private static func unknownField(_ name: String, _ suggestion: Field?) -> String {
        if let suggestion {
            return "no field \(quote(name)): did you mean \(suggestion.rawValue):?"
        }
        let known = Field.allCases.map { "\($0.rawValue):" }.joined(separator: " ")
        return "no field \(quote(name)): put it in quotation marks to look for the words, or use one of \(known)"
    }

    private static func misplacedStar(_ word: String, _ suggestion: String?) -> String {
        let rule = "a “*” can only stand at the end of a word, not as in \(quote(word))"
        guard let suggestion else { return rule }
        return "\(rule): write \(quote(suggestion)), or put it in quotation marks"
    }

    private static func date(_ problem: DateProblem) -> String {
        switch problem {
        case .notADate(let text, let suggestion?):
            "\(quote(text)) is no date: did you mean \(suggestion)?"
        case .notADate(let text, nil):
            "\(quote(text)) is no date: write 2026, 2026-02, 2026-02-07, today, last-week, 7d or a range such as 2026-01..2026-02"
        case .noSuchDay(let text):
            "\(quote(text)) is not in the calendar"
        case .emptyRange(let text):
            "no day lies in \(quote(text)): write the earlier date first"
        case .rangeAsEnd(let text):
            "\(quote(text)) is a range: write date:\(TerminalText.escaped(text, limit: 40))"
        }
    }

    private static func example(of field: Field) -> String {
        switch field {
        case .title: "title:tariffs"
        case .by: "by:Smith"
        case .source: "source:Reuters"
        case .path: "path:2026/"
        case .lang: "lang:en"
        case .date: "date:2026-02"
        case .after: "after:2026-02-01"
        case .before: "before:2026-02-01"
        case .person: "person:\"Ann Smith\""
        case .org: "org:\"European Union\""
        case .place: "place:Tehran"
        case .speaker: "speaker:Smith"
        case .said: "said:\"a mistake\""
        }
    }

    private static func quote(_ text: String) -> String {
        "“\(TerminalText.escaped(text, limit: 40))”"
    }

    private static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
