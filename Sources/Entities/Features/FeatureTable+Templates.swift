extension FeatureTable {
    /// Writes the numbers of a token's buckets.
    /// - Parameter buckets: room for `capacity` numbers.
    /// - Returns: how many were written.
    package func features(at index: Int, into buckets: UnsafeMutablePointer<UInt32>) -> Int {
        var sink = FeatureSink(buckets: buckets)
        let this = forms[index]
        let before = self.before(index)
        let after = self.after(index)
        addWord(index, this, to: &sink)
        sink.add(20, before.word)
        sink.add(21, after.word)
        sink.add(24, before.word, this.word)
        sink.add(25, this.word, after.word)
        sink.add(27, before.shape)
        sink.add(28, after.shape)
        sink.add(29, before.shape, this.shape)
        sink.add(30, this.shape, after.shape)
        sink.add(31, Self.mix(before.shape, this.shape), after.shape)
        sink.add(32, UInt32(before.cue) << 8 | UInt32(this.cue) << 4 | UInt32(after.cue))
        let isFirst = text.notes[index].beginsSentence
        if this.flags.contains(.inHeading) {
            sink.add(35, 0)
            sink.add(36, this.word)
        }
        let isOrdinary: UInt32 = this.flags.contains(.ordinary) ? 2 : 0
        sink.add(37, this.shape, isOrdinary | (isFirst ? 1 : 0))
        addGazette(before.gazette, this.gazette, after.gazette, to: &sink)
        sink.add(58, UInt32(before.cluster))
        sink.add(59, UInt32(this.cluster))
        sink.add(60, UInt32(after.cluster))
        if !this.capitals.isEmpty { addCapitalRun(index, this.capitals, to: &sink) }
        return sink.count
    }

    @inline(__always)
    private func addWord(_ index: Int, _ this: TokenForm, to sink: inout FeatureSink) {
        let token = text.tokens[index]
        sink.add(1, this.form)
        sink.add(2, this.word)
        sink.add(3, this.shape)
        if token.traits.contains(.clitic) { return }
        let length = Int(token.end - token.start)
        guard length >= 4 else { return addEnds(of: token, to: &sink) }
        let raw = UnsafeRawBufferPointer(bytes)
        let prefix = Self.lowered(
            UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: Int(token.start), as: UInt32.self)))
        sink.add(5, prefix >> 8)
        sink.add(6, prefix)
        let suffix = Self.lowered(
            UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: Int(token.end) - 4, as: UInt32.self)))
        sink.add(9, suffix >> 16)
        sink.add(10, suffix >> 8)
        sink.add(11, suffix)
    }

    /// The first and the last bytes of a token of three bytes at most, as a longer one has them.
    private func addEnds(of token: Token, to sink: inout FeatureSink) {
        var prefix: UInt32 = 0
        var suffix: UInt32 = 0
        for (offset, byte) in bytes[token.range].enumerated() {
            prefix = prefix << 8 | UInt32(byte)
            suffix |= UInt32(byte) << UInt32(8 * offset)
        }
        let length = token.range.count
        if length > 2 { sink.add(5, Self.lowered(prefix)) }
        if length > 1 { sink.add(9, Self.lowered(suffix) >> UInt32(8 * (length - 2))) }
        if length > 2 { sink.add(10, Self.lowered(suffix)) }
    }

    @inline(__always)
    private func addGazette(_ before: UInt32, _ this: UInt32, _ after: UInt32, to sink: inout FeatureSink) {
        addBits(of: before, 40, to: &sink)
        addBits(of: this, 41, to: &sink)
        addBits(of: after, 42, to: &sink)
        if this != 0 { sink.add(43, this) }
    }

    @inline(__always)
    private func addBits(of gazette: UInt32, _ template: UInt32, to sink: inout FeatureSink) {
        var rest = gazette
        while rest != 0 {
            sink.add(template, UInt32(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }

    @inline(__always)
    private func addCapitalRun(_ index: Int, _ run: Range<Int32>, to sink: inout FeatureSink) {
        let first = Int(run.lowerBound)
        let last = Int(run.upperBound) - 1
        let place: UInt32 = first == last ? 0 : index == first ? 1 : index == last ? 2 : 3
        let before = self.before(first)
        let after = self.after(last)
        sink.add(50, place)
        // Of one capital, the rest is known already.
        if first == last { return }
        sink.add(52, before.word, place)
        sink.add(53, after.word, place)
        sink.add(54, forms[last].word)
        sink.add(55, forms[first].word)
        let cues = UInt32(before.cue) << 12 | UInt32(forms[last].cue) << 8 | UInt32(after.cue) << 4
        sink.add(57, cues | UInt32(forms[first].cue))
    }

    /// The token in front of one, or what stands for the sentence's edge.
    @inline(__always)
    private func before(_ index: Int) -> TokenForm {
        text.notes[index].beginsSentence ? .edge(1) : forms[index - 1]
    }

    /// The token behind one, or what stands for the sentence's edge.
    @inline(__always)
    private func after(_ index: Int) -> TokenForm {
        index + 1 == text.count || text.notes[index + 1].beginsSentence ? .edge(3) : forms[index + 1]
    }

    /// Four bytes with ASCII's capitals as small letters.
    @inline(__always)
    private static func lowered(_ bytes: UInt32) -> UInt32 {
        let plain = bytes & 0x7F7F_7F7F
        let capitals = (plain &+ 0x3F3F_3F3F) & ~(plain &+ 0x2525_2525) & ~bytes & 0x8080_8080
        return bytes | capitals >> 2
    }
}
