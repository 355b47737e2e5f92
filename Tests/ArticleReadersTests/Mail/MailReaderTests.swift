import ArticleReaders
import Articles
import Testing

struct MailReaderTests {
    private func mail(_ lines: String..., path: String = "a.eml") -> ArticleEntry? {
        entries(lines.joined(separator: "\r\n"), path: path).first
    }

    @Test func `header fields, folded and encoded, become headline, byline and day`() throws {
        let entry = mail(
            "Received: from x", "From: =?UTF-8?Q?Jos=C3=A9?= =?utf-8?q?_Hale?= <jose@example.org>",
            "Subject: =?iso-8859-1?B?Q2Fm6SBvcGVucw==?=", " in town", "Date: Sat, 7 Feb 2026 23:30:00 -0500", "",
            "The café opened.")
        let article = try #require(entry?.read)
        #expect(entry?.key == "")
        #expect(article.headline == "Café opens in town")
        #expect(article.byline == "José Hale")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.text == "The café opened.")
    }

    @Test(arguments: [
        ("\"Ada Hale\" <a@example.org>", "Ada Hale"), ("a@example.org (Ada Hale)", "Ada Hale"),
        ("Ada Hale <a@example.org>, Ivo Orn <i@example.org>", "Ada Hale"), ("a@example.org", "a@example.org"),
        ("<a@example.org>", "a@example.org"), ("\"Hale, Ada\" <a@example.org>", "Hale, Ada"),
    ])
    func `the author is the name, or the address`(from: String, byline: String) {
        #expect(mail("From: \(from)", "Subject: Quays", "", "They stand.")?.read?.byline == byline)
    }

    @Test func `plain text is preferred to HTML, attachments are passed over`() {
        let entry = mail(
            "Subject: Quays", "Content-Type: multipart/mixed;", "\tboundary=\"outer; x\"", "", "A preamble.",
            "--outer; x", "Content-Type: text/plain", "Content-Disposition: attachment; filename=secret.txt", "",
            "An attachment.", "--outer; x", "Content-Type: multipart/alternative; boundary=inner", "", "--inner",
            "Content-Type: text/html; charset=utf-8", "", "<p>In HTML.</p>", "--inner",
            "Content-Type: text/plain; charset=iso-8859-15", "Content-Transfer-Encoding: quoted-printable", "",
            "It costs 5 =A4 at the caf=", "=E9.", "--inner--", "--outer; x--", "An epilogue.")
        #expect(entry?.read?.text == "It costs 5 € at the café.")
    }

    @Test func `a mail in HTML only is read, and base64`() {
        let html = mail("Subject: Quays", "Content-Type: text/html", "", "<style>p{}</style><p>One &amp; two.</p>", "")
        #expect(html?.read?.text == "One & two.")
        let encoded = mail(
            "Subject: Quays", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
            "VGhlIGNhZsOp", "IG9wZW5lZC4=")
        #expect(encoded?.read?.text == "The café opened.")
    }

    @Test func `a mail without text, and nests of parts, are errors`() {
        #expect(mail("Subject: Quays", "", "")?.error == .noText)
        let nest = (0..<200).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
        #expect(mail("Subject: Quays\r\n\(nest)", "", "Deep.")?.error == .noText)
    }

    @Test func `a mailbox is cut at From lines, quoted ones are text`() {
        let text = """
            From ada@example.org Sat Feb  7 10:00:00 2026
            Subject: One
            Message-ID: <m1@example.org>

            The first.
            From here on it goes on.

            >From Muscat they wrote.
            >>From afar.

            From ivo@example.org Sat Feb  7 10:00:00 2026
            Subject: Two

            The second.

            """
        let all = entries(text, path: "a.mbox")
        #expect(all.count == 2)
        #expect(all[0].key == "<m1@example.org>")
        #expect(all[1].key.utf8.count == 16)
        #expect(all.map(\.read?.headline) == ["One", "Two"])
        #expect(all[0].read?.text.contains("From here on") == true)
        #expect(all[0].read?.text.contains("\n\nFrom Muscat they wrote.") == true)
        #expect(all[0].read?.text.contains(">From afar.") == true)
        #expect(entries("no mailbox", path: "a.mbox").first?.error == .noArticles(format: "mbox"))
    }
}
