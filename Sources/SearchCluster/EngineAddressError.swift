import TerminalOutput

/// What is wrong with the address of a cluster.
package enum EngineAddressError: Error, Equatable {
    case scheme
    case noHost
    case noArchive
    case password
    case badHost(String)
    case badPort(String)
    case badArchive(String)
}

extension EngineAddressError: CustomStringConvertible {
    /// One line: what, and how it should be.
    package var description: String {
        switch self {
        case .scheme: "an engine is sphinxql://host:port/archive"
        case .noHost: "the engine's address has no host: write sphinxql://host:port/archive"
        case .noArchive: "the engine's address has no archive: write its name last, as in sphinxql://host:9306/archive"
        case .password:
            "the engine's address has a name or password: these engines know none; keep them on a private network"
        case .badHost(let text): "'\(Self.shown(text))' is no host: write host or host:port, with commas between them"
        case .badPort(let text): "'\(Self.shown(text))' is no port: write a number from 1 to 65535"
        case .badArchive(let text):
            "'\(Self.shown(text))' is no archive's name: write up to 40 of a to z, 0 to 9 and _, a letter first"
        }
    }

    private static func shown(_ text: String) -> String { TerminalText.escaped(text, limit: 60) }
}
