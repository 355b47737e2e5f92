import Testing

@testable import SphinxQL

struct ClientLibraryTests {
    @Test func aMissingLibraryIsOneLineThatSaysWhatToInstall() {
        guard case .failure(let error) = ClientLibrary.load(["libnowhere.so.3"]) else {
            Issue.record("it was found")
            return
        }
        #expect(error.description.contains("libnowhere.so.3"))
        #expect(error.description.hasSuffix("install Debian's libmariadb3"))
        #expect(!error.description.contains("\n"))
        #expect(!error.isOutage)
    }

    #if os(Linux)
        @Test func anotherLibraryOfThatNameLacksItsFunctions() {
            guard case .failure(.libraryMissing(let reason)) = ClientLibrary.load(["libc.so.6"]) else {
                Issue.record("it has them")
                return
            }
            #expect(reason == "libc.so.6 lacks the function mysql_server_init")
        }
    #endif
}
