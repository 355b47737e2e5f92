/// Whether an expression of the match language is one that this program makes: its operators where they belong, and words of
/// letters, digits and `_` only.
struct MatchChecker {
    private var rest: Substring
    private let fields: Set<String>

    static func isWellFormed(_ text: String, fields: [String]) -> Bool {
        var checker = MatchChecker(rest: text[...], fields: Set(fields))
        return checker.group() && checker.rest.isEmpty
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest.removeFirst(text.count)
        return true
    }

    /// `(@field words)`, `(a b !c)`, `(a | b)` or `(a MAYBE b)`.
    private mutating func group() -> Bool {
        guard take("(") else { return false }
        if take("@") { return fieldNames() && take(" ") && (words() || days()) && take(")") }
        guard group() else { return false }
        while !take(")") {
            guard take(" ") else { return false }
            _ = take("| ") || take("!") || take("MAYBE ")
            guard group() else { return false }
        }
        return true
    }

    private mutating func fieldNames() -> Bool {
        let isList = take("(")
        repeat {
            let name = rest.prefix { $0.isLetter || $0 == "_" }
            guard fields.contains(String(name)) else { return false }
            rest = rest[name.endIndex...]
        } while isList && take(",")
        return !isList || take(")")
    }

    private mutating func words() -> Bool {
        guard take("\"") else { return word() }
        repeat {
            guard word() else { return false }
        } while take(" ")
        return take("\"")
    }

    private mutating func word() -> Bool {
        let word = rest.prefix { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
        guard 1...42 ~= word.utf8.count else { return false }
        rest = rest[word.endIndex...]
        _ = take("*") || take("^0.2")
        return true
    }

    private mutating func days() -> Bool {
        guard take("(") else { return false }
        repeat {
            guard word() else { return false }
        } while take(" | ")
        return take(")")
    }
}
