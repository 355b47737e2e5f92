import Synchronization

/// What cuts articles into terms on several threads. Memory that one has used serves the next.
package final class ArticleTermCutters: Sendable {
    private let folding: ScalarFolding
    private let idle = Mutex<[ArticleTermCutter]>([])

    /// Bytes. What a huge article took is given back.
    private static let memoryLimit = 16 << 20

    init(_ folding: ScalarFolding) {
        self.folding = folding
    }

    /// Cuts articles together.
    package func cut<Result>(_ body: (inout ArticleTermCutter) -> Result) -> Result {
        var cutter = idle.withLock { $0.popLast() } ?? ArticleTermCutter(folding)
        let result = body(&cutter)
        cutter.finish()
        if cutter.byteCount <= Self.memoryLimit { idle.withLock { $0.append(cutter) } }
        return result
    }
}
