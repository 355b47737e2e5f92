/// Files that one task reads: enough of them that starting the task costs nothing, few enough to hold in memory.
enum FileChunk {
    private static let fileLimit = 64
    /// Bytes.
    private static let sizeLimit = 512 << 10

    static func chunks(of files: [DiscoveredFile]) -> [ArraySlice<DiscoveredFile>] {
        var chunks: [ArraySlice<DiscoveredFile>] = []
        var start = 0
        var size = 0
        for index in files.indices {
            size += files[index].size
            if index + 1 - start == fileLimit || size >= sizeLimit {
                chunks.append(files[start...index])
                start = index + 1
                size = 0
            }
        }
        if start < files.count { chunks.append(files[start...]) }
        return chunks
    }
}
