/// Whose words a quotation holds.
public struct Speaker: Sendable, Equatable {
    /// How the name was found.
    public enum Resolution: String, Sendable, CaseIterable, Codable {
        /// The name as it stands there.
        case asWritten = "as written"
        /// A part of a name that the article gives in full elsewhere.
        case surname
        /// `he` or `she`, taken for the last fitting speaker.
        case pronoun
        /// No name: "a spokesman", or a pronoun that fits nobody.
        case description
    }

    /// The name, in full where the article gives it; a description or pronoun as it stands there.
    public var name: String
    /// UTF-8 byte offsets, into the article's canonical text, of the name, description or pronoun in the attribution.
    public var range: Range<Int>
    public var resolution: Resolution

    public init(name: String, range: Range<Int>, resolution: Resolution) {
        self.name = name
        self.range = range
        self.resolution = resolution
    }
}
