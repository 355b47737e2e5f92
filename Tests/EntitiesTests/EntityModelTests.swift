import Articles
import Testing

@testable import Entities

@Suite struct EntityModelTests {
    @Test func `the model that ships can be read, and knows what it was trained with`() throws {
        let model = try EntityModel.shipped.get()
        #expect(model.fileContents.count <= 4 << 20)
        #expect(model.sources.contains { $0.name == "gmb/all.conll" && $0.sha256.count == 32 })
        #expect(!model.sources.contains { $0.name.hasPrefix("conll2003") })
    }

    @Test func `a model is read as it was written`() throws {
        let written = Self.small
        let read = try Self.read(written.fileContents)
        #expect(read.sources == written.sources)
        #expect(read.transitions == written.transitions)
        #expect(read.weights == written.weights)
        #expect(read.names == written.names)
        #expect(read.clusters == written.clusters)
        #expect(read.fileContents == written.fileContents)
    }

    @Test func `a model cut short at any point is refused`() {
        let contents = Self.small.fileContents
        for length in Array(0..<64) + Array(stride(from: 64, to: contents.count, by: 509)) + [contents.count - 1] {
            #expect(throws: EntityModelError.self) { try Self.read(Array(contents[..<length])) }
        }
        #expect(throws: EntityModelError.wrongSize(expected: UInt64(contents.count), found: contents.count + 1)) {
            try Self.read(contents + [0])
        }
    }

    @Test func `a model with a flipped bit is refused`() {
        let contents = Self.small.fileContents
        for position in Array(0..<600) + Array(stride(from: 600, to: contents.count, by: 251)) {
            for bit in [0, 7] {
                var damaged = contents
                damaged[position] ^= 1 << UInt8(bit)
                #expect(throws: EntityModelError.self, "byte \(position)") { try Self.read(damaged) }
            }
        }
    }

    @Test func `a model of another format or for other features is refused by name`() {
        var newer = Self.small.fileContents
        newer[8] = 9
        #expect(throws: EntityModelError.unknownVersion(9)) { try Self.read(newer) }
        var other = Self.small.fileContents
        other[12] = 77
        #expect(throws: EntityModelError.otherFeatures(77)) { try Self.read(other) }
        #expect(throws: EntityModelError.notAModel) { try Self.read(Array("no model at all, only text".utf8)) }
    }

    @Test(arguments: [
        EntityModelError.notAModel, .unknownVersion(2), .otherFeatures(3), .otherLabels, .damaged,
        .wrongSize(expected: 5, found: 4),
    ])
    func `an error is one line that says what to do`(error: EntityModelError) {
        #expect(!error.description.contains("\n"))
        #expect(error.description.hasSuffix("Install Pressmark again."))
    }

    static var small: EntityModel {
        var transitions = [Int32](repeating: 0, count: SpanLabel.count * SpanLabel.count)
        transitions[3] = -300
        return EntityModel(
            sources: [.init(name: "tales/all.conll", sha256: Array(0..<32))], transitions: transitions,
            rows: [
                7: (0..<SpanLabel.count).map { Int8($0) - 5 }, 262_143: Array(repeating: -127, count: SpanLabel.count),
            ],
            names: [.init(hash: 9, lists: [.surname]), .init(hash: 4, lists: [.place, .phraseStart])],
            clusters: [.init(hash: 70_000, cluster: 3)])
    }

    private static func read(_ contents: [UInt8]) throws -> EntityModel {
        try contents.withUnsafeBytes { try EntityModel($0) }
    }
}
