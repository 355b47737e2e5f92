import ArticleIndex
import PostingLists
import Retrieval
import SearchCluster
import SphinxQL
package import TerminalOutput

/// The end of a command with something other than success.
package struct CommandFailure: Error {
    /// For standard error; nil where everything has been said.
    package var message: String?
    package var status: ExitStatus

    package init(_ message: String? = nil, status: ExitStatus = .failure) {
        self.message = message
        self.status = status
    }

    /// The exit status of an error that describes itself in one line; nil for errors of other kinds.
    static func status(of error: any Error) -> ExitStatus? {
        switch error {
        case IndexError.locked: .temporaryFailure
        case ArticleLookupError.several: .failure
        case is ArticleLookupError: .nothingFound
        case is ClusterAdministrationError, is ClusterError, is SphinxError: .failure
        case is IndexError, is RetrievalError, is PostingError: .failure
        default: nil
        }
    }
}
