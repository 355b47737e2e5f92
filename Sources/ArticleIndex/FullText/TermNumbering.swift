import PostingLists
import Synchronization

/// The numbers of the terms of some articles, which are cut together, and of the names in them.
final class TermNumbering: Sendable {
    private struct Lists: Sendable {
        var terms = TermList()
        var names = TermList()
    }

    private let lists = Mutex(Lists())

    func set(_ terms: TermList, names: TermList) {
        lists.withLock { $0 = Lists(terms: terms, names: names) }
    }

    var terms: TermList { lists.withLock { $0.terms } }
    var names: TermList { lists.withLock { $0.names } }
}
