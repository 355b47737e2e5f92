import Testing

@testable import Quotations

struct QuotePairingTests {
}
