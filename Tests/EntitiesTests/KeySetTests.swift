import Testing

@testable import Entities

@Suite struct KeySetTests {
    @Test func `a set has what was put in and nothing else`() {
        let keys = (1...400).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }
        let set = KeySet(keys + keys)
        #expect(keys.allSatisfy(set.contains))
        #expect(!(401...4000).contains { set.contains(UInt64($0) &* 0x9e37_79b9_7f4a_7c15) })
        #expect(![1, UInt64.max].contains(where: KeySet([]).contains))
    }
}
