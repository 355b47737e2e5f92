import FileAccess

/// Why a PDF or office file has no text for the readers.
enum ConversionError: Error, Equatable {
    case notInstalled(program: String, package: String)
    case failed(program: String, SubprocessError)

    /// One line that goes behind the path.
    var reason: String {
        switch self {
        case .notInstalled(let program, let package):
            "\(program) is not installed; install Debian's package \(package)"
        case .failed(let program, let error):
            switch error {
            case .exit(let status): "\(program) cannot read it (exit status \(status)); save it as text"
            case .signal(let number): "\(program) ended by signal \(number); save it as text"
            case .timeLimit(let seconds): "\(program) took more than \(seconds) s and was stopped; save it as text"
            case .outputLimit(let bytes): "\(program) made more than \(bytes) bytes of it; save it as text, in parts"
            case .system(let failure): "\(program) cannot be run: \(failure.reason)"
            }
        }
    }
}
