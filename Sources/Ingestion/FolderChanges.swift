/// What happened below watched folders.
struct FolderChanges: Equatable {
    /// Files and folders that came, went or were written, absolute.
    var paths: Set<String> = []
    /// Whether more happened than could be told.
    var areIncomplete = false

    var isEmpty: Bool { paths.isEmpty && !areIncomplete }
}
