/// Folders below the user's home for files of one kind (https://specifications.freedesktop.org/basedir-spec/latest/).
package enum BaseFolder: String, Sendable {
    case configuration = "XDG_CONFIG_HOME"
    case data = "XDG_DATA_HOME"
    case state = "XDG_STATE_HOME"

    /// Where these files are; it need not be there.
    /// - Returns: nil where the environment names no absolute folder.
    package func path(environment: (String) -> String? = Terminal.environment) -> String? {
        if let folder = environment(rawValue), folder.hasPrefix("/") { return folder }
        guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
        return home + fallback
    }

    /// Below the home folder, where the variable is not set.
    private var fallback: String {
        switch self {
        case .configuration: "/.config"
        case .data: "/.local/share"
        case .state: "/.local/state"
        }
    }
}
