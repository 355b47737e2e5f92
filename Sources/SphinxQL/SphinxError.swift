/// Why a search server cannot be asked, or did not answer.
package enum SphinxError: Error, Equatable {
    /// libmariadb is not installed, or not usable.
    case libraryMissing(reason: String)
    /// Nobody answers at this address, or not in time.
    case unreachable(server: String, reason: String)
    /// Somebody answers who does not speak SphinxQL.
    case foreign(server: String, reason: String)
    /// The server wants a name or a password.
    case refused(server: String, reason: String)
    /// The server is older than what is supported.
    case tooOld(server: String, version: String, needed: String)
    /// The server went away, or did not answer in time: what was asked may or may not have been done.
    case lost(server: String, reason: String)
    /// The server does not accept what was asked.
    case rejected(server: String, code: Int, reason: String)
    /// An answer is larger than it may be.
    case answerTooLarge(server: String, limit: Int)

    /// Whether it is the server that is missing, and not the question that is wrong: another one can be asked.
    package var isOutage: Bool {
        switch self {
        case .unreachable, .lost: true
        case .libraryMissing, .foreign, .refused, .tooOld, .rejected, .answerTooLarge: false
        }
    }
}

extension SphinxError: CustomStringConvertible {
    /// One line: what, where, what to do.
    package var description: String {
        switch self {
        case .libraryMissing(let reason):
            "search servers are asked through libmariadb, which is not here (\(reason)): install Debian's libmariadb3"
        case .unreachable(let server, let reason):
            "no search server answers at \(server) (\(reason)): start it, or name another one"
        case .foreign(let server, let reason):
            "what answers at \(server) does not speak SphinxQL (\(reason)): name the port that searchd listens on with 'mysql41'"
        case .refused(let server, let reason):
            "\(server) refuses the connection (\(reason)): let this machine in without name and password, or name another server"
        case .tooOld(let server, let version, let needed):
            "\(server) is \(version), and Pressmark needs \(needed)"
        case .lost(let server, let reason):
            "\(server) stopped answering (\(reason)): see whether it runs, and try again"
        case .rejected(let server, let code, let reason):
            "\(server) does not accept what it was asked: \(reason) (error \(code))"
        case .answerTooLarge(let server, let limit):
            "an answer of \(server) has more than \(limit) bytes: ask for fewer articles at once"
        }
    }
}
