/// How an answer, or one passage's score, came about: a tree of what was added up or multiplied.
package struct Explanation: Sendable, Equatable {
    /// What this part is, in words: `idf, 91727 of 486086 passages`.
    package var label: String
    /// What it is worth; nil where it is no number.
    package var value: Double?
    package var parts: [Explanation]

    package init(_ label: String, value: Double? = nil, parts: [Explanation] = []) {
        self.label = label
        self.value = value
        self.parts = parts
    }
}
