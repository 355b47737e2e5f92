import PostingLists

/// Pages that were used lately, each in the one place its number may stand in.
///
/// There are more places than pages may be kept, so that those of an index of the usual size do not drive each other out. The
/// memory is not Swift's own: a page that is looked at is not counted as held meanwhile.
final class PageCache {
    private struct Place {
        var id: Int64
        var page: Unmanaged<Page>?
    }

    private var places: UnsafeMutablePointer<Place>
    /// A power of two.
    private var capacity = 256
    private var count = 0
    /// Where a page was dropped last, for want of room.
    private var hand = 0

    /// Pages that are kept at most: 32 MB of FTS5's usual pages.
    private static let mostPages = 8192

    init() {
        places = Self.empty(capacity)
    }

    deinit {
        for place in 0..<capacity { places[place].page?.release() }
        places.deallocate()
    }

    private static func empty(_ capacity: Int) -> UnsafeMutablePointer<Place> {
        let places = UnsafeMutablePointer<Place>.allocate(capacity: capacity)
        places.initialize(repeating: Place(id: 0, page: nil), count: capacity)
        return places
    }

    /// The page of a number, where it is kept.
    subscript(id: Int64) -> Page? {
        let place = places[place(of: id)]
        return place.id == id ? place.page?.takeUnretainedValue() : nil
    }

    /// Keeps a page, in the place of another one where there must be.
    func keep(_ page: Page, _ id: Int64) {
        // Few pages are not worth the memory that it takes to keep them all apart.
        let enough = min(2 * Self.mostPages, 16 * (count + 1))
        while places[place(of: id)].page != nil, capacity < enough { grow() }
        let place = place(of: id)
        if let other = places[place].page {
            other.release()
        } else if count == Self.mostPages {
            dropAny()
        } else {
            count += 1
        }
        places[place] = Place(id: id, page: Unmanaged.passRetained(page))
    }

    private func place(of id: Int64) -> Int {
        // The segment's number is above bit 37.
        Int(truncatingIfNeeded: id ^ id &>> 31) & (capacity - 1)
    }

    private func grow() {
        let (old, oldCapacity) = (places, capacity)
        capacity *= 2
        places = Self.empty(capacity)
        // No two of them come into one place: they had one each of the half as many.
        for place in 0..<oldCapacity where old[place].page != nil { places[self.place(of: old[place].id)] = old[place] }
        old.deallocate()
    }

    /// Drops the page of the next place that has one.
    private func dropAny() {
        repeat { hand = (hand + 1) & (capacity - 1) } while places[hand].page == nil
        places[hand].page?.release()
        places[hand] = Place(id: 0, page: nil)
    }
}
