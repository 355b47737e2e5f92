/// The number FTS5 gives a segment: 1 to 65,535. A number is used again once its segment has been merged away.
package struct SegmentID: Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}
