import ArgumentParser
import IngestRendering
import TerminalOutput

/// How progress is to be shown.
enum ProgressOption: String, CaseIterable, ExpressibleByArgument {
    case auto, bar, plain, none

    var form: ProgressPrinter.Form {
        switch self {
        case .auto: Terminal.isErrorTerminal ? .bar : .none
        case .bar: .bar
        case .plain: .plain
        case .none: .none
        }
    }
}
