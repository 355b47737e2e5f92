import Entities
import Foundation

/// Clusters words by the words beside them: counts of left and right neighbours, weighted by mutual information, projected
/// at random to few dimensions, and grouped by spherical k-means.
struct ClusterLearning {
    private static let clusters = 255
    private static let dimensions = 192
    /// Neighbours that are counted: the most frequent words.
    private static let contexts = 2000
    /// Rarer words are left out.
    private static let smallestCount = 3
    private static let rounds = 25

    /// The number of each word, by its key.
    private var numbers: [UInt64: Int32] = [:]
    private var keys: [UInt64] = []
    private var counts: [Int] = []
    /// The words of all texts, by number; -1 between texts.
    private var stream: [Int32] = []

    /// Adds the words of a text.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        for key in EntityTokenizer.tokens(in: text).lazy.map(\.key) {
            let number: Int32
            if let known = numbers[key] {
                number = known
            } else {
                number = Int32(keys.count)
                numbers[key] = number
                keys.append(key)
                counts.append(0)
            }
            counts[Int(number)] += 1
            stream.append(number)
        }
        stream.append(-1)
    }

    /// The clusters of all words that are frequent enough; the same for the same texts and seed.
    func entries(seed: UInt64) -> [WordClusters.Entry] {
        let order = keys.indices.sorted { (counts[$0], keys[$1]) > (counts[$1], keys[$0]) }
        let words = order.prefix { counts[$0] >= Self.smallestCount }
        var rank = [Int32](repeating: -1, count: keys.count)
        for (position, word) in words.enumerated() { rank[word] = Int32(position) }
        let vectors = vectors(of: words.count, rank: rank, seed: seed)
        let assigned = Self.cluster(vectors, count: words.count)
        var seen: Set<UInt32> = []
        return words.enumerated().compactMap { position, word in
            let hash = ListedNames.hash(of: keys[word])
            return seen.insert(hash).inserted ? .init(hash: hash, cluster: UInt8(assigned[position] + 1)) : nil
        }
    }

    /// A vector of length 1 for each word, one after the other.
    private func vectors(of count: Int, rank: [Int32], seed: UInt64) -> [Float] {
        var pairs: [UInt64: Int32] = [:]
        for position in 1..<max(stream.count, 1) {
            let (left, right) = (stream[position - 1], stream[position])
            guard left >= 0, right >= 0 else { continue }
            let (leftRank, rightRank) = (rank[Int(left)], rank[Int(right)])
            if leftRank >= 0, rightRank >= 0, rightRank < Self.contexts {
                pairs[UInt64(leftRank) << 32 | UInt64(rightRank), default: 0] += 1
            }
            if rightRank >= 0, leftRank >= 0, leftRank < Self.contexts {
                pairs[UInt64(rightRank) << 32 | UInt64(Int(leftRank) + Self.contexts), default: 0] += 1
            }
        }
        var wordTotals = [Float](repeating: 0, count: count)
        var contextTotals = [Float](repeating: 0, count: 2 * Self.contexts)
        var total: Float = 0
        let sorted = pairs.sorted { $0.key < $1.key }
        for (pair, amount) in sorted {
            wordTotals[Int(pair >> 32)] += Float(amount)
            contextTotals[Int(pair & 0xFFFF_FFFF)] += Float(amount)
            total += Float(amount)
        }
        var generator = SeededGenerator(seed: seed)
        let projection = (0..<2 * Self.contexts * Self.dimensions).map { _ in
            Float(Int64(bitPattern: generator.next()) >> 40) / Float(1 << 23)
        }
        var vectors = [Float](repeating: 0, count: count * Self.dimensions)
        for (pair, amount) in sorted {
            let word = Int(pair >> 32)
            let context = Int(pair & 0xFFFF_FFFF)
            let ratio = Float(amount) * total / (wordTotals[word] * contextTotals[context])
            guard ratio > 1 else { continue }
            let weight = log(ratio)
            for dimension in 0..<Self.dimensions {
                vectors[word * Self.dimensions + dimension] +=
                    weight * projection[context * Self.dimensions + dimension]
            }
        }
        for word in 0..<count { Self.normalise(&vectors, at: word) }
        return vectors
    }

    private static func cluster(_ vectors: [Float], count: Int) -> [Int] {
        // The most frequent words are the first centres.
        var centres = Array(vectors[..<(min(clusters, count) * dimensions)])
        let used = centres.count / dimensions
        var assigned = [Int](repeating: 0, count: count)
        for _ in 0..<rounds {
            for word in 0..<count {
                var best = -Float.infinity
                for centre in 0..<used {
                    var product = SIMD16<Float>()
                    vectors.withUnsafeBytes { vectors in
                        centres.withUnsafeBytes { centres in
                            for group in 0..<dimensions / 16 {
                                product +=
                                    vectors.loadUnaligned(
                                        fromByteOffset: (word * dimensions + group * 16) * 4, as: SIMD16<Float>.self)
                                    * centres.loadUnaligned(
                                        fromByteOffset: (centre * dimensions + group * 16) * 4, as: SIMD16<Float>.self)
                            }
                        }
                    }
                    let sum = product.sum()
                    if sum > best {
                        best = sum
                        assigned[word] = centre
                    }
                }
            }
            centres = [Float](repeating: 0, count: centres.count)
            for word in 0..<count {
                for dimension in 0..<dimensions {
                    centres[assigned[word] * dimensions + dimension] += vectors[word * dimensions + dimension]
                }
            }
            for centre in 0..<used { normalise(&centres, at: centre) }
        }
        return assigned
    }

    private static func normalise(_ vectors: inout [Float], at row: Int) {
        let range = row * dimensions..<(row + 1) * dimensions
        let length = vectors[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return }
        for index in range { vectors[index] /= length }
    }
}
