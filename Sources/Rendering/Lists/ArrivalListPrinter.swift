package import Retrieval

/// Turns a list of articles that arrived into text of some form. One printer a form, each in a file of its own.
package protocol ArrivalListPrinter: Sendable {
    /// The whole list, with a line feed at the end of each line.
    func text(for list: ArrivalList) -> String
}
