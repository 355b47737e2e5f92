/// The exit codes of both executables.
package enum ExitStatus: Int32, Sendable {
    /// Something was found; the index is up to date.
    case success = 0
    /// Nothing was found.
    case nothingFound = 1
    /// An error; or, for ingest, files that could not be read while the rest was indexed.
    case failure = 2
    /// Part of a cluster did not answer: what was found is shown, and there may be more.
    case partial = 3
    /// Another process is writing the index: try again later (EX_TEMPFAIL of sysexits.h).
    case temporaryFailure = 75
}
