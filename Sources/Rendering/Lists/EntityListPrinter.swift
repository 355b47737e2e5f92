package import Retrieval

/// Turns a list of entities into text of some form. One printer a form, each in a file of its own.
package protocol EntityListPrinter: Sendable {
    /// The whole list, with a line feed at the end of each line.
    func text(for list: EntityList) -> String
}
