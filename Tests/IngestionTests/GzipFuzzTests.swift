import TestSupport
import Testing

@testable import Ingestion

struct GzipFuzzTests {
    @Test func `damaged gzip data are an error, or no longer than the limit`() {
        let run = FuzzRun(inputsByDefault: 200)
        let whole = Gzip.compress(String(repeating: "Two quays stand. ", count: 200)) + Gzip.compress("A third.")
        var failures = 0
        let slowest = run.forEachInput(share: 1) { random in
            var bytes = whole
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            bytes.removeLast(random.below(3) == 0 ? random.below(bytes.count) : 0)
            do throws(GzipError) {
                #expect(try GzipExpander.expand(bytes, limit: 1 << 20).count <= 1 << 20, "seed \(run.seed)")
            } catch {
                failures += 1
                #expect(!error.reason.isEmpty)
            }
        }
        #expect(failures > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }
}
