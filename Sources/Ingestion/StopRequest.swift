import FileAccess
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The wish that something that goes on and on comes to its end.
package final class StopRequest: Sendable {
    /// Can be read from once the wish was made.
    let descriptor: Int32
    private let writeEnd: Int32

    package init() throws(WatchError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system(reason: SystemFailure(errno).reason) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        _ = signalled.compareExchange(expected: writeEnd, desired: -1, ordering: .relaxed)
        close(descriptor)
        close(writeEnd)
    }

    package func make() {
        Self.signal(writeEnd)
    }

    package var isMade: Bool {
        var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        return poll(&polled, 1, 0) > 0
    }

    /// Takes signals for the wish, each of them once: the second one of a kind ends the process, as it would without this.
    /// One value at a time can be asked for that, and it must be kept as long as signals may come.
    package func make(onSignals signals: [Int32]) {
        signalled.store(writeEnd, ordering: .relaxed)
        for number in signals {
            #if canImport(Darwin)
                _ = Darwin.signal(number, Self.handle)
            #elseif canImport(Musl)
                _ = Musl.signal(number, Self.handle)
            #else
                _ = Glibc.signal(number, Self.handle)
            #endif
        }
    }

    private static let handle: @convention(c) (Int32) -> Void = { number in
        let code = errno
        StopRequest.signal(signalled.load(ordering: .relaxed))
        #if canImport(Darwin)
            _ = Darwin.signal(number, SIG_DFL)
        #elseif canImport(Musl)
            _ = Musl.signal(number, SIG_DFL)
        #else
            _ = Glibc.signal(number, SIG_DFL)
        #endif
        errno = code
    }

    private static func signal(_ descriptor: Int32) {
        var byte: UInt8 = 0
        _ = write(descriptor, &byte, 1)
    }
}

/// Where the handler of signals writes to: it can be given nothing.
private let signalled = Atomic<Int32>(-1)
