import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends another process when this one ends, however that comes about: a shell waits at the other end of a pipe.
package final class LifeLine {
    private let pipe = Pipe()
    private let shell = Process()

    package init(to process: Int32) throws {
        // Nobody else may hold the pipe open.
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
            _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "read -r word || kill -KILL \(process)"]
        shell.standardInput = pipe.fileHandleForReading
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
    }

    /// The process has ended by itself: from now on its number may be another's.
    package func release() {
        try? pipe.fileHandleForWriting.write(contentsOf: Data("ended\n".utf8))
        shell.waitUntilExit()
    }

    /// What happens when this process ends.
    package func cut() {
        try? pipe.fileHandleForWriting.close()
        shell.waitUntilExit()
    }
}
