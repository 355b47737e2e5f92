/// Cuts an mbox file in front of the lines that begin a message.
struct MailboxCutter: RecordCutter {
    private var starts = MessageStarts()
    private var cut = 0

    mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer {
            for byte in $0 {
                if let start = starts.step(byte) { cut = start }
            }
        }
        return cut
    }
}
