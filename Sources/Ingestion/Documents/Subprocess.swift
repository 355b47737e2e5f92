import FileAccess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a program gave no result.
enum SubprocessError: Error, Equatable {
    case exit(status: Int32)
    case signal(Int32)
    case timeLimit(seconds: Int)
    case outputLimit(bytes: Int)
    case system(SystemFailure)
}

/// Runs a program to its end, with standard error thrown away, and ends it and whatever it started when a bound is passed.
enum Subprocess {
    /// - Parameters:
    ///   - program: an absolute path.
    ///   - seconds: of the clock.
    ///   - outputLimit: bytes.
    /// - Returns: what it wrote to standard output.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8], seconds: Int, outputLimit: Int
    ) throws(SubprocessError) -> [UInt8] {
        let deadline = now() + seconds * 1_000
        let input = try inputFile(input)
        defer { fclose(input) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system(SystemFailure(errno)) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child: pid_t
        do throws(SubprocessError) {
            child = try spawn([program] + arguments, input: fileno(input), output: ends[1])
        } catch {
            close(ends[1])
            throw error
        }
        close(ends[1])
        let output = Result { () throws(SubprocessError) in
            let output = try read(ends[0], until: deadline, seconds: seconds, limit: outputLimit)
            guard hasEnded(child, by: deadline) else { throw .timeLimit(seconds: seconds) }
            return output
        }
        // Until it is waited for, its number is no other group's.
        kill(-child, SIGKILL)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let bytes = try output.get()
        let signal = status & 0x7F
        guard signal == 0 else { throw .signal(signal) }
        let code = status >> 8 & 0xFF
        guard code == 0 else { throw .exit(status: code) }
        return bytes
    }

    /// A file without a name: nobody has to wait for the program to read, and one that does not read breaks no pipe.
    private static func inputFile(_ bytes: [UInt8]) throws(SubprocessError) -> UnsafeMutablePointer<FILE> {
        guard let file = tmpfile() else { throw .system(SystemFailure(errno)) }
        _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            let failure = SystemFailure(errno)
            fclose(file)
            throw .system(failure)
        }
        rewind(file)
        return file
    }

    private static func spawn(_ command: [String], input: Int32, output: Int32) throws(SubprocessError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))

        let settings = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent"]
        let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, command[0], &actions, &attributes, arguments, environment)
        guard failure == 0 else { throw .system(SystemFailure(failure)) }
        return child
    }

    private static func read(
        _ descriptor: Int32, until deadline: Int, seconds: Int, limit: Int
    ) throws(SubprocessError) -> [UInt8] {
        var output: [UInt8] = []
        while true {
            let left = deadline - now()
            guard left > 0 else { throw .timeLimit(seconds: seconds) }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(clamping: left)) > 0 else { continue }
            var failure: SystemFailure?
            let block = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                let got = FileReading.systemRead(descriptor, buffer.baseAddress, buffer.count)
                count = max(0, got)
                if got < 0, errno != EINTR { failure = SystemFailure(errno) }
            }
            if let failure { throw .system(failure) }
            if block.isEmpty { return output }
            output += block
            guard output.count <= limit else { throw .outputLimit(bytes: limit) }
        }
    }

    /// Waits for a process to end, and leaves it to be waited for.
    private static func hasEnded(_ child: pid_t, by deadline: Int) -> Bool {
        repeat {
            var information = siginfo_t()
            let answer = waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
            if answer == 0, information.si_signo == SIGCHLD { return true }
            if answer != 0, errno != EINTR { return true }
            poll(nil, 0, 2)
        } while now() < deadline
        return false
    }

    /// Milliseconds.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
