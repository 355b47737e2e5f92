/// Who is quoted in the articles that a query finds.
package struct SpeakerList: Sendable, Equatable {
    /// The most quoted first.
    package var speakers: [QuotedSpeaker]
    /// How many people and others there are.
    package var count: Int
    /// How many quotations there are, those without a named speaker among them.
    package var quotations: Int
    /// How many have a speaker who is only described: "a spokesman".
    package var described: Int
    /// How many have a speaker who is unclear.
    package var unclear: Int
    /// How many articles they stand in.
    package var articles: Int

    package init(
        speakers: [QuotedSpeaker], count: Int, quotations: Int, described: Int, unclear: Int, articles: Int
    ) {
        self.speakers = speakers
        self.count = count
        self.quotations = quotations
        self.described = described
        self.unclear = unclear
        self.articles = articles
    }
}
