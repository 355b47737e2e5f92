import PostingLists
import Testing

@Suite struct StructureRecordTests {
    private func read(_ bytes: [UInt8]) throws -> StructureRecord {
        try bytes.withUnsafeBytes { try StructureRecord($0) }
    }

    @Test func `newest segments come from the lowest level and the end of it`() throws {
        // Two levels; the first has segments 7 and 9 (eaten up by a merge: no pages), the second segment 3.
        let record = try read([0, 0, 1, 2, 2, 4, 5, 0, 3, 7, 1, 2, 9, 0, 0, 8, 2, 6, 2, 1, 3, 4, 0x81, 0])
        #expect(record.cookie == 0x102)
        #expect(record.writeCounter == 5)
        #expect(record.levels.map { $0.map(\.id.rawValue) } == [[7, 9, 8], [3]])
        #expect(record.newestFirst.map(\.id.rawValue) == [8, 7, 3])
        #expect(record.newestFirst.last?.firstPage == 4 && record.newestFirst.last?.lastPage == 128)
    }

    @Test func `the record of a newer format is refused as unsupported`() {
        #expect(throws: PostingError.unsupportedFormat(.structureRecord)) {
            try read([0, 0, 0, 0, 0xff, 0, 0, 1, 1, 1, 0])
        }
    }

    @Test(
        arguments: [
            [], [0, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 1, 1, 0, 0, 2, 1, 1, 1],
            [0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1], [0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 5, 4],
            [0, 0, 0, 0, 1, 2, 0, 0, 2, 1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0x90, 0x10, 1, 1],
        ] as [[UInt8]])
    func `a malformed record is damage`(bytes: [UInt8]) {
        #expect { try read(bytes) } throws: { error in
            if case .damaged(.structure, _)? = error as? PostingError { true } else { false }
        }
    }
}
