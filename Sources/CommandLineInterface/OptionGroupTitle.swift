/// The groups of options in help, and their order: one that belongs to none of them stands before the last.
package enum OptionGroupTitle {
    package static let query = "Query options"
    package static let output = "Output options"
    package static let general = "General options"
}
