/// A file or folder that was left out of a run, and why.
package struct FileProblem: Sendable, Equatable {
    /// Whether the run as a whole has failed in part because of it.
    package enum Severity: Sendable {
        /// It should have been indexed and could not be.
        case failure
        /// It was left out on purpose; worth knowing.
        case notice
    }

    package var path: String
    /// What is wrong and what to do, without the path: "permission denied".
    package var reason: String
    package var severity: Severity

    package init(path: String, reason: String, severity: Severity = .failure) {
        self.path = path
        self.reason = reason
        self.severity = severity
    }
}
