package import Retrieval

/// Turns a timeline into text of some form. One printer a form, each in a file of its own.
package protocol TimelinePrinter: Sendable {
    /// The whole timeline, with a line feed at the end of each line.
    func text(for timeline: Timeline) -> String
}
