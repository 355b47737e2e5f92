/// Text for roff, which takes some characters for commands and others for typographic ones.
enum Roff {
    /// Sentences.
    static func prose(_ text: String) -> String { escaped(text) { $0 == "\\" ? "\\e" : nil } }

    /// What is typed or printed as it stands: dashes, quotes and tildes stay those of ASCII.
    static func code(_ text: String) -> String {
        escaped(text) { ["\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"][$0] }
    }

    private static func escaped(_ text: String, _ replacement: (Character) -> String?) -> String {
        let body = text.map { character -> String in
            if let replacement = replacement(character) { return replacement }
            return character.unicodeScalars.map { scalar in
                guard !scalar.isASCII else { return String(Character(scalar)) }
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }.joined()
        }.joined()
        // At the begin of a line these two announce a command.
        return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&" + body : body
    }
}
