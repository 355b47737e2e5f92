#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The right to write an index: held by one process at a time, given back when the value goes or the process ends,
/// however it ends.
package struct WriterLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock without waiting, creating the index folder where it is missing.
    /// - Throws: `.locked` when another process holds it.
    package init(_ directory: IndexDirectory) throws(IndexError) {
        try SystemCall.createDirectory(directory.path)
        try SystemCall.createDirectory(directory.generations)
        let descriptor = open(directory.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemCall.failure(directory.lock, "open", errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            throw code == EWOULDBLOCK
                ? .locked(directory: directory.path) : SystemCall.failure(directory.lock, "lock", code)
        }
        self.descriptor = descriptor
    }

    deinit {
        // A child that was forked meanwhile has the file open until it runs its program: closing would leave it the lock.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Sets the time of the lock's file, in nanoseconds since 1970.
    func stamp(_ time: Int) {
        let time = timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)
        // Nothing but a hint to the user hangs on it.
        _ = futimens(descriptor, [time, time])
    }
}
