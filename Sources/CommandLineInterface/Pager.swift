import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program that shows what is longer than the screen.
enum Pager {
    /// The user's choice, in the order that `git` has it; nil where there shall be none.
    static var command: String? {
        for name in ["PRESSMARK_PAGER", "PAGER"] {
            guard let chosen = Terminal.environment(name) else { continue }
            return chosen.isEmpty || chosen == "cat" ? nil : chosen
        }
        return "less -FRX"
    }

    /// Gives a text to the program, and waits until the user has read it.
    /// - Returns: false where it could not be started: nothing has been shown then.
    static func show(_ text: String, with command: String) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        guard let child = start(command, reading: ends[0]) else {
            for end in ends { close(end) }
            return false
        }
        close(ends[0])
        // Ctrl-C is for the pager, which decides what it means.
        let interrupt = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, interrupt) }
        // A reader who has seen enough is no error.
        var stream = StandardStream(descriptor: ends[1])
        do {
            try stream.write(text)
            try stream.flush()
        } catch {}
        close(ends[1])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // What a shell says of a command that is not there, or is no program.
        let hasExited = status & 0x7F == 0
        return !(hasExited && [126, 127].contains(status >> 8 & 0xFF))
    }

    private static func start(_ command: String, reading input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        sigaddset(&defaults, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        // Looked for first: the shell's own word that there is no such program would stand before the text.
        let script = "case ${1%% *} in *=*) ;; *) command -v \"${1%% *}\" >/dev/null || exit 127 ;; esac; eval \"$1\""
        let words = ["sh", "-c", script, "sh", command]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        return posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ) == 0 ? child : nil
    }
}
