import FileAccess

#if canImport(Glibc)
    import Glibc

    /// Tells what happens below folders, by Linux's inotify(7).
    ///
    /// Hidden files and folders are left out, and symbolic links are not followed, as in ``FileDiscovery``. What happens in a
    /// folder before it is watched is not told one by one: a new folder is named as a whole.
    final class FolderWatcher {
        private struct Watch {
            var folder: String
            /// Whether everything in it is told of, not only files that were named.
            var isWhole: Bool
        }

        private let descriptor: Int32
        private let excluded: String?
        private var watches: [Int32: Watch] = [:]
        private var numbers: [String: Int32] = [:]
        private var files: Set<String> = []

        private static let events = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

        /// - Parameter excluded: the absolute path of a folder to leave out (the index itself).
        init(excluding excluded: String?) throws(WatchError) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            self.excluded = excluded
            guard descriptor >= 0 else {
                throw errno == EMFILE ? .tooManyWatchers : .system(reason: SystemFailure(errno).reason)
            }
        }

        deinit { close(descriptor) }

        /// Watches a folder and those below it; of a file, the folder it is in, for that file. One that is watched already is
        /// looked through for new folders.
        /// - Parameter root: absolute, without symbolic links.
        func add(_ root: String) throws(WatchError) {
            if (try? FileStatus(root, followingLinks: false).kind) == .directory {
                try watchTree(root)
            } else {
                files.insert(root)
                try watch(Self.folder(of: root), isWhole: false)
            }
        }

        /// Watches a folder, or the folder of a file, no longer.
        func remove(_ root: String) {
            if files.remove(root) == nil {
                forget(below: root)
            } else if let number = numbers[Self.folder(of: root)], watches[number]?.isWhole == false,
                !files.contains(where: { Self.folder(of: $0) == Self.folder(of: root) })
            {
                forget(number)
            }
        }

        /// Waits until something happens, somebody wishes an end, or the time is up.
        func wait(_ time: Duration, orUntil stop: StopRequest) {
            var polled = [descriptor, stop.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&polled, nfds_t(polled.count), time.milliseconds)
        }

        /// What happened since it was asked last. Where that is incomplete, new folders may be among what was not told: roots
        /// are to be removed and added anew.
        func changes() throws(WatchError) -> FolderChanges {
            var changes = FolderChanges()
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                try take(buffer[..<count], into: &changes)
            }
            return changes
        }

        private func take(_ events: ArraySlice<UInt8>, into changes: inout FolderChanges) throws(WatchError) {
            var rest = events
            let size = MemoryLayout<inotify_event>.size
            while rest.count >= size {
                let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
                let name = rest.dropFirst(size).prefix(Int(event.len)).prefix { $0 != 0 }
                rest = rest.dropFirst(size + Int(event.len))
                // A name that is not UTF-8 is found, and reported, when its folder is looked through.
                guard let name = String(validating: name, as: UTF8.self) else { continue }
                try take(event, name, into: &changes)
            }
        }

        private func take(
            _ event: inotify_event, _ name: String, into changes: inout FolderChanges
        ) throws(WatchError) {
            func isAny(_ kinds: Int32) -> Bool { event.mask & UInt32(bitPattern: kinds) != 0 }
            if isAny(Int32(IN_Q_OVERFLOW)) { changes.areIncomplete = true }
            guard let watch = watches[event.wd] else { return }
            if isAny(Int32(IN_IGNORED)) {
                watches[event.wd] = nil
                if numbers[watch.folder] == event.wd { numbers[watch.folder] = nil }
                return
            }
            guard !name.isEmpty, !name.hasPrefix(".") else { return }
            let path = watch.folder.hasSuffix("/") ? watch.folder + name : watch.folder + "/" + name
            guard path != excluded, watch.isWhole || files.contains(path) else { return }
            if isAny(Int32(IN_ISDIR)) {
                if isAny(Int32(IN_MOVED_FROM)) || numbers[path] != nil { forget(below: path) }
                if isAny(Int32(IN_CREATE | IN_MOVED_TO)) { try watchTree(path) }
            } else if isAny(Int32(IN_CREATE)), !Self.isLinked(path) {
                // Whoever made it is still writing it, and tells when he is done.
                return
            }
            changes.paths.insert(path)
        }

        /// Whether a file is complete when it appears, because it has another name already.
        private static func isLinked(_ path: String) -> Bool {
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 1
        }

        // MARK: Folders

        private static func folder(of file: String) -> String {
            let folder = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
            return folder.isEmpty ? "/" : String(folder)
        }

        private func watchTree(_ root: String) throws(WatchError) {
            var folders = [root]
            while let folder = folders.popLast() {
                guard try watch(folder, isWhole: true) else { continue }
                var entries = Int.max
                folders += Subfolders.paths(in: folder, excluding: excluded, reading: &entries)
            }
        }

        /// - Returns: whether the folder could be watched: not one that went away, or that may not be read.
        @discardableResult
        private func watch(_ folder: String, isWhole: Bool) throws(WatchError) -> Bool {
            let flags = UInt32(bitPattern: Int32(IN_ONLYDIR) | Int32(IN_DONT_FOLLOW) | Int32(IN_EXCL_UNLINK))
            let number = inotify_add_watch(descriptor, folder, Self.events | flags)
            guard number >= 0 else {
                switch errno {
                case ENOSPC: throw .tooManyFolders(folder)
                case ENOENT, ENOTDIR, EACCES, ELOOP: return false
                default: throw .system(reason: SystemFailure(errno).reason)
                }
            }
            if let old = watches[number], old.folder != folder { numbers[old.folder] = nil }
            let wasWhole = watches[number].map { $0.folder == folder && $0.isWhole } ?? false
            watches[number] = Watch(folder: folder, isWhole: isWhole || wasWhole)
            numbers[folder] = number
            return true
        }

        private func forget(below folder: String) {
            let below = folder.hasSuffix("/") ? folder : folder + "/"
            for (path, number) in numbers where path == folder || path.hasPrefix(below) { forget(number) }
        }

        private func forget(_ number: Int32) {
            inotify_rm_watch(descriptor, number)
            if let watch = watches.removeValue(forKey: number) { numbers[watch.folder] = nil }
        }
    }
#else
    #if canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Has folders looked through every two seconds, where nothing tells what happens in them.
    final class FolderWatcher {
        private var last = ContinuousClock.now

        init(excluding excluded: String?) throws(WatchError) {}

        func add(_ root: String) throws(WatchError) {}

        func remove(_ root: String) {}

        func wait(_ time: Duration, orUntil stop: StopRequest) {
            var polled = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
            poll(&polled, 1, time.milliseconds)
        }

        func changes() throws(WatchError) -> FolderChanges {
            guard ContinuousClock.now - last >= .seconds(2) else { return FolderChanges() }
            last = .now
            return FolderChanges(areIncomplete: true)
        }
    }
#endif

extension Duration {
    /// Rounded up.
    fileprivate var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
