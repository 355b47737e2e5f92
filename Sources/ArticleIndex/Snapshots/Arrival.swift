/// When an article arrived in the index.
package struct Arrival: Sendable, Equatable {
    /// The article's id.
    package var article: Int
    /// Milliseconds since 1970; later than that of every article of a batch before.
    package var time: Int
}
