import Testing

@testable import Ingestion

struct PendingChangesTests {
    private let start = ContinuousClock.now
    private var pending = PendingChanges()

    private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
        start + .milliseconds(milliseconds)
    }

    @Test
    mutating func `changes wait for quiet, and not for ever`() {
        #expect(pending.due == nil)
        for step in 0..<10 {
            pending.add(FolderChanges(paths: ["/news/\(step)"]), at: after(step * 80))
            #expect(pending.due == min(after(step * 80 + 100), after(500)))
        }
        pending.add(FolderChanges(), at: after(2000))
        #expect(pending.paths.count == 10 && pending.due == after(500))
    }

    @Test
    mutating func `many changes are everything, and so are those that were not told`() {
        for number in 0...PendingChanges.pathLimit {
            #expect(!pending.areEverything)
            pending.add(FolderChanges(paths: ["/news/\(number)"]), at: after(0))
        }
        #expect(pending.areEverything && pending.paths.isEmpty)
        pending = PendingChanges()
        pending.add(FolderChanges(areIncomplete: true), at: after(0))
        #expect(pending.areEverything && pending.due == after(100))
    }

    @Test
    mutating func `what failed waits longer`() {
        pending.add(FolderChanges(paths: ["/news/a"]), at: after(0))
        pending.postpone(until: after(1000))
        #expect(pending.due == after(1000))
        pending.add(FolderChanges(paths: ["/news/b"]), at: after(950))
        #expect(pending.due == after(1000))
    }

    @Test
    mutating func `what happened below a folder that vanished is forgotten`() {
        pending.add(FolderChanges(paths: ["/news/a", "/newspaper/b", "/news"]), at: after(0))
        pending.drop(below: "/news")
        #expect(pending.paths == ["/newspaper/b"])
        pending.drop(below: "/newspaper")
        #expect(pending.due == nil)
    }
}
