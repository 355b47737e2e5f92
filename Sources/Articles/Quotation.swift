/// Someone's words in an article: between quotation marks, or told by a reporting verb.
///
/// One quotation holds what one attribution covers: the two halves around `she said` are one, and so are the paragraphs of
/// a speech that each open with a mark.
public struct Quotation: Sendable, Equatable {
    /// Whether the words are said to be the speaker's own.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Between quotation marks.
        case direct
        /// Told in the article's words: "she said that …".
        case indirect
    }

    /// What connects the words with a speaker.
    public enum Evidence: String, Sendable, CaseIterable, Codable {
        /// A speech verb, or `according to`, in the same sentence or in the one that introduces the words.
        case speechVerb = "speech verb"
        /// A line of its own in front of the words: `Name, Title:`.
        case scriptLine = "script line"
        /// The words go on where the speaker's words before them ended.
        case continuation
        /// A sentence beside the words speaks of the speaker, and no verb of speech says so.
        case carriedOver = "carried over"
        /// Nothing says whose words these are.
        case unclear
    }

    public var kind: Kind
    /// UTF-8 byte offsets of the words, without quotation marks, into the article's canonical text: in text order,
    /// apart from each other, none empty, at least one.
    public var ranges: [Range<Int>]
    /// nil where the speaker is unclear.
    public var speaker: Speaker?
    /// UTF-8 byte offsets of the speech verb: "said", "according to".
    public var cue: Range<Int>?
    public var evidence: Evidence
    /// How often quotations that are found the same way are right where it was measured, 0 to 1: the speaker of direct
    /// ones, the stretch of indirect ones. 0 where the speaker is unclear.
    public var confidence: Double

    /// Whether it goes on with the utterance of the direct quotation before it.
    package var continuesUtterance: Bool { kind == .direct && evidence == .continuation }

    public init(
        kind: Kind, ranges: [Range<Int>], speaker: Speaker? = nil, cue: Range<Int>? = nil,
        evidence: Evidence = .unclear, confidence: Double = 0
    ) {
        self.kind = kind
        self.ranges = ranges
        self.speaker = speaker
        self.cue = cue
        self.evidence = evidence
        self.confidence = confidence
    }
}
