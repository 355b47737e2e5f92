import Synchronization

/// What `--debug` says on standard error: lines that begin with the time since the start.
package enum DebugTalk {
    private struct State {
        /// The program's name; nil where nothing is to be said.
        var name: String?
        var begin = ContinuousClock.now
        var said: Set<String> = []
    }

    private static let state = Mutex(State())

    /// Begins to talk, where the arguments ask for it.
    static func begin(_ arguments: [String], name: String) {
        guard arguments.prefix(while: { $0 != "--" }).contains("--debug") else { return }
        state.withLock { $0 = State(name: name) }
    }

    /// Says something once.
    package static func note(_ text: @autoclosure () -> String) {
        let line = state.withLock { state -> String? in
            guard let name = state.name else { return nil }
            let text = text()
            guard state.said.insert(text).inserted else { return nil }
            let microseconds = (ContinuousClock.now - state.begin) / .microseconds(1)
            let hundredths = Int(microseconds / 10)
            let digits = String(hundredths % 100)
            return "\(name): debug: \(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits) ms: \(text)\n"
        }
        if let line { CommandRun.printToError(line) }
    }
}
