/// Takes the text out of PDF and office files, by a program that is installed or not.
///
/// The program gets the bytes on its standard input and never a path; what it may use is bounded by ``Sandbox``.
struct DocumentConverter: Sendable {
    /// What people call the format: `PDF`.
    let formatName: String
    let program: String
    /// Debian's package with the program in it.
    let package: String
    let arguments: [String]
    /// The file name extension of what it makes.
    let result: String

    static func named(_ filenameExtension: String) -> DocumentConverter? {
        byExtension[filenameExtension]
    }

    var isInstalled: Bool {
        ProgramPath.find(program) != nil && Sandbox.isAvailable
    }

    /// - Returns: text in the format of ``result``.
    func text(of bytes: [UInt8]) throws(ConversionError) -> [UInt8] {
        guard let path = ProgramPath.find(program), Sandbox.isAvailable else {
            throw .notInstalled(program: program, package: package)
        }
        do throws(SubprocessError) {
            return try Sandbox.run(path, arguments, input: bytes, limits: .standard)
        } catch {
            throw .failed(program: program, error)
        }
    }

    private static let byExtension: [String: DocumentConverter] = [
        "pdf": DocumentConverter(
            formatName: "PDF", program: "pdftotext", package: "poppler-utils",
            arguments: ["-q", "-enc", "UTF-8", "-nopgbrk", "-", "-"], result: "txt"),
        "docx": pandoc("DOCX", "docx"), "odt": pandoc("ODT", "odt"), "epub": pandoc("EPUB", "epub"),
    ]

    /// `--sandbox`: pandoc then reads and writes nothing but its standard input and output. Title, authors and date come
    /// as front matter.
    private static func pandoc(_ formatName: String, _ format: String) -> DocumentConverter {
        DocumentConverter(
            formatName: formatName, program: "pandoc", package: "pandoc",
            arguments: ["--sandbox", "--from=\(format)", "--to=gfm-raw_html", "--standalone", "--wrap=none"],
            result: "md")
    }
}
