/// Tells wordings apart by their words.
package enum QuoteWording {
    /// The words in lower case, one space between any two.
    package static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.joined(separator: " ")
    }
}
