/// Order in what the argument parser writes as help.
enum HelpText {
    /// The help with the section on what every command has behind the others on options: the parser puts groups with a title first.
    static func withGeneralOptionsLast(_ text: String) -> String {
        var sections = text.split(separator: "\n\n", omittingEmptySubsequences: false)
        guard let general = sections.firstIndex(where: { $0.hasPrefix("\(OptionGroupTitle.general.uppercased()):\n") }),
            let last = sections.lastIndex(where: { $0.hasPrefix("OPTIONS:\n") }), general < last
        else { return text }
        sections.insert(sections.remove(at: general), at: last)
        return sections.joined(separator: "\n\n")
    }
}
