import ArticleIndex
import ArticleReaders
import Articles
import FoundationEssentials
import TestSupport
import Testing

@testable import Ingestion

struct DocumentConverterTests {
    /// A page that says one line; the table of offsets is left to the reader to mend.
    static let pdf = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length 58>> stream
        BT /F1 12 Tf 20 100 Td (Two quays stand in Muscat.) Tj ET
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        trailer <</Root 1 0 R>>
        """

    private func analyse(_ bytes: [UInt8], _ name: String) throws -> FileInspection {
        let folder = try TemporaryFolder()
        return try FileInspection(try folder.write(bytes, to: name))
    }

    @Test(.enabled(if: ProgramPath.find("pdftotext") != nil, "poppler-utils is not installed"))
    func `a PDF file is read, compressed too, and a broken one is an error`() throws {
        for (bytes, name) in [(Array(Self.pdf.utf8), "a.pdf"), (Gzip.compress(Self.pdf), "a.pdf.gz")] {
            let inspection = try analyse(bytes, name)
            #expect(inspection.problems.isEmpty)
            #expect(inspection.articles.first?.article.text == "Two quays stand in Muscat.")
        }
        let broken = try analyse(Array("%PDF-1.4 no more".utf8), "a.pdf")
        #expect(broken.problems.first?.reason.hasPrefix("pdftotext cannot read it (exit status ") == true)
    }

    @Test(
        .enabled(if: ProgramPath.find("pandoc") != nil, "pandoc is not installed"),
        arguments: ["docx", "odt", "epub"])
    func `an office file is read, and a broken one is an error`(format: String) throws {
        let source = "# Quays rebuilt\n\nTwo *quays* stand in “Muscat”.\n"
        let folder = try TemporaryFolder()
        let made = folder.path("a.\(format)")
        let pandoc = try #require(ProgramPath.find("pandoc"))
        _ = try Subprocess.run(
            pandoc, ["--from=markdown", "--to=\(format)", "--output=\(made)"], input: Array(source.utf8), seconds: 60,
            outputLimit: 1_024)
        let inspection = try FileInspection(made)
        #expect(inspection.problems.isEmpty)
        #expect(inspection.articles.first?.article.text.contains("Two quays stand in “Muscat”.") == true)
        let broken = try analyse(Array("PK no zip".utf8), "a.\(format)")
        #expect(broken.problems.first?.reason.hasPrefix("pandoc cannot read it (exit status ") == true)
    }
}
