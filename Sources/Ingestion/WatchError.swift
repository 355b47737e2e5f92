/// Why folders cannot be watched.
package enum WatchError: Error, Equatable {
    /// The system watches no more folders for this user.
    case tooManyFolders(String)
    /// The system has no more watchers for this user.
    case tooManyWatchers
    case system(reason: String)
}

extension WatchError: CustomStringConvertible {
    /// One line: what, where, what to do.
    package var description: String {
        switch self {
        case .tooManyFolders(let path):
            "cannot watch \(path): the system watches no more folders for you; raise the number in /proc/sys/fs/inotify/max_user_watches"
        case .tooManyWatchers:
            "cannot watch folders: too many programs of yours do; end one, or raise the number in /proc/sys/fs/inotify/max_user_instances"
        case .system(let reason):
            "cannot watch folders: \(reason)"
        }
    }
}
