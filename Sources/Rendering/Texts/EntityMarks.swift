/// How named entities are told from the text around them.
package enum EntityMarks: String, Sendable, CaseIterable {
    /// Not at all.
    case none
    /// All alike, underlined; on output that is coloured.
    case underline
    /// By type; on output that is coloured.
    case colour
    /// In the text itself, for programs: `[Ada Hale|PERSON]`.
    case label

    /// Takes the American spelling as well.
    package init?(argument: String) {
        self.init(rawValue: argument == "color" ? "colour" : argument)
    }
}
