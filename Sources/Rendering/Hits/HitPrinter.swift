package import Retrieval

/// Turns hits into text of some form. One printer a form, each in a file of its own.
package protocol HitPrinter: Sendable {
    /// The whole answer, with a line feed at the end of each line.
    func text(for hits: [Hit]) -> String
}
