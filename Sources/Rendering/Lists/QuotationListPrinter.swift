package import Retrieval

/// Turns a list of quotations into text of some form. One printer a form, each in a file of its own.
package protocol QuotationListPrinter: Sendable {
    /// The whole list, with a line feed at the end of each line.
    func text(for list: QuotationList) -> String
}
