package import ArticleIndex
import TerminalOutput

/// Where the index is, and what says so.
package struct IndexLocation: Sendable, Equatable {
    package enum Rule: Sendable {
        /// `--index` names it.
        case option
        /// `PRESSMARK_INDEX` names it.
        case environment
        /// `./index`: there is one, or none is anywhere.
        case workingFolder
        /// `$XDG_DATA_HOME/pressmark`, where there is one and none in `./index`.
        case dataFolder
    }

    package var directory: IndexDirectory
    package var rule: Rule

    /// - Parameters:
    ///   - path: what `--index` names.
    ///   - here: the index of the working folder, whether there is one or not.
    package init(
        named path: String?, here: IndexDirectory = IndexDirectory("./index"),
        environment: (String) -> String? = Terminal.environment
    ) {
        if let path {
            self.init(IndexDirectory(path), .option)
        } else if let path = environment("PRESSMARK_INDEX"), !path.isEmpty {
            self.init(IndexDirectory(path), .environment)
        } else {
            let data = BaseFolder.data.path(environment: environment).map { IndexDirectory($0 + "/pressmark") }
            if !here.holdsIndex, let data, data.holdsIndex {
                self.init(data, .dataFolder)
            } else {
                self.init(here, .workingFolder)
            }
        }
    }

    private init(_ directory: IndexDirectory, _ rule: Rule) {
        self.directory = directory
        self.rule = rule
    }
}

extension IndexLocation: CustomStringConvertible {
    /// The folder and the rule, in a line.
    package var description: String {
        let reason =
            switch rule {
            case .option: "--index names it"
            case .environment: "PRESSMARK_INDEX names it"
            case .workingFolder where directory.holdsIndex: "found in the working folder"
            case .workingFolder: "the default; there is no index in it, nor in $XDG_DATA_HOME/pressmark"
            case .dataFolder: "found in $XDG_DATA_HOME; there is none in ./index"
            }
        return "\(TerminalText.escaped(directory.path)) (\(reason))"
    }
}
