package import Articles
package import Retrieval

/// What a report tells: a question, and its answer.
package struct Report: Sendable {
    /// As it was asked.
    package var query: String
    /// What it was loosened to, step by step, in words; empty where it was answered as it was asked.
    package var relaxations: [String]
    package var hits: [Hit]
    package var overview: Overview
    /// The day on which it is made.
    package var day: PublicationDay

    package init(query: String, relaxations: [String], hits: [Hit], overview: Overview, day: PublicationDay) {
        self.query = query
        self.relaxations = relaxations
        self.hits = hits
        self.overview = overview
        self.day = day
    }
}
