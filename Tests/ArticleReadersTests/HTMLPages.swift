/// Pages in the layouts that news comes in, in our own words.
enum HTMLPages {
    /// A newspaper: navigation, cookie banner, related links, captions, a pull quote, comments.
    static let newspaper = """
        <!DOCTYPE html>
        <html lang="en-GB" class="no-js has-sidebar">
        <head>
        <meta charset="utf-8">
        <title>Harbour dues to rise by a third, council says | The Quayside Courier</title>
        <meta property="og:title" content="Harbour dues up a third">
        <meta property="og:site_name" content="The Quayside Courier">
        <meta property="article:published_time" content="2026-02-07T08:15:00Z">
        <meta name="author" content="Mara Tolland">
        <link rel="canonical" href="https://courier.example/news/harbour-dues">
        <script>var a = "<p>not text</p>"; if (a < 3 && b > 2) { document.write("<div>no</div>") }</script>
        <style>p { color: red }</style>
        </head>
        <body class="page article-page with-comments">
        <a class="skip-link" href="#main">Skip to content</a>
        <div id="cookie-banner" role="dialog"><p>We use cookies to make this site work and to learn how it is used. By going on you agree to all of them, as described in our policy.</p><button>Accept all</button></div>
        <header class="site-header"><a href="/">The Quayside Courier</a>
        <nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/tides">Tides</a></li></ul></nav></header>
        <main id="main">
        <article>
        <header>
        <p class="kicker"><a href="/news/council">Council</a></p>
        <h1>Harbour dues to rise by a third, council says</h1>
        <p class="standfirst">Skippers call the increase a tax on small boats.</p>
        <div class="byline">By <a rel="author" href="/by/mara">Mara Tolland</a> <time datetime="2026-02-07">7 February 2026</time></div>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">Copy link</a></div>
        </header>
        <figure><img src="x.jpg" alt="boats"><figcaption>The inner harbour on Friday. Photograph: J. Doe</figcaption></figure>
        <p>The council will charge a third more for a berth in the inner harbour from April, it decided on Friday after a debate of four&nbsp;hours.</p>
        <p>&ldquo;We have not raised the dues since 2011,&rdquo; said the harbour master, Ewan Price. &#8220;The walls don&#146;t mend themselves.&#8221;</p>
        <aside class="related"><h2>Related stories</h2><ul><li><a href="/1">Storm closes the quay for three days</a></li><li><a href="/2">New crane arrives</a></li></ul></aside>
        <p>No.</p>
        <p>That was the answer of the skippers, who met in the net loft<br>on the same evening.</p>
        <div class="ad-slot"><span>Advertisement</span></div>
        <blockquote><p>“A fisherman with a ten-metre boat pays as much as a yacht that comes twice a year,” said Ines Dahl, who speaks for them.</p></blockquote>
        <aside class="pullquote"><p>“The walls don’t mend themselves.”</p></aside>
        <h2>What it costs</h2>
        <table><tr><th>Length</th><th>Now</th><th>From April</th></tr><tr><td>Under 8 m</td><td>£210</td><td>£280</td></tr><tr><td>8 to 12 m</td><td>£330</td><td>£440</td></tr></table>
        <p>The dues are paid</p>
        <ul><li>once a year by residents,</li><li>by the night by visitors.</li></ul>
        <p>Read more: <a href="/x">How the harbour came to need eleven million pounds</a></p>
        <p>The council meets again on 3 March.</p>
        <footer><p>Tags: <a href="/t/harbour">harbour</a>, <a href="/t/council">council</a></p></footer>
        </article>
        <section class="comments" id="comments"><h2>Comments</h2>
        <article class="comment"><p>This is an outrage, and I say so as somebody who has kept a boat here for forty years and paid every penny that was asked.</p></article>
        <article class="comment"><p>Well said. The council should look at the yachts first, and at its own car park, which costs nothing at all.</p></article></section>
        </main>
        <div class="sidebar"><h3>Most read</h3><ol><li><a href="/a">Ferry late again</a></li><li><a href="/b">Lighthouse to be painted</a></li></ol>
        <div class="newsletter"><p>Sign up to our newsletter and have the tides of the week in your inbox every Monday morning before seven.</p></div></div>
        <footer class="site-footer"><p>© 2026 The Quayside Courier. All rights reserved. Printed and published by the Courier Press at 4 Strand Street.</p></footer>
        </body></html>
        """

    /// Posts of a live blog, each an `article`.
    static let live = """
        <html lang=en><head><title>Storm live: quay closed as waves break over wall</title><meta property="og:type" content="article"></head><body>
        <nav><a href=/>Home</a> <a href=/n>News</a></nav>
        <main><h1>Storm live: quay closed as waves break over wall</h1>
        <div class="live-blog">
        <article class="post"><time datetime="2026-02-07T14:10">14:10</time><h2>Ferry turns back</h2><p>The noon ferry has turned back to the mainland with ninety people on board, the company says. All are well.</p></article>
        <article class="post"><time datetime="2026-02-07T13:30">13:30</time><h2>Quay closed</h2><p>The harbour master has closed the quay to everybody but the lifeboat crew. “Stay at home and watch it from the window,” he said.</p><p>Two cars are in the water.</p></article>
        <article class="post"><time datetime="2026-02-07T12:00">12:00</time><p>Good afternoon. We will follow the storm here until it is over, or until the electricity fails.</p></article>
        </div></main>
        <footer>Contact us. Terms. Privacy.</footer></body></html>
        """

    /// Accelerated Mobile Pages.
    static let amp = """
        <!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Crane arrives</title><link rel="canonical" href="https://courier.example/crane">
        <script type="application/ld+json">[{"@context":"http://schema.org","@type":"NewsArticle","headline":"Crane arrives by barge","datePublished":"2026-02-05","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Joe Roe"}],"publisher":{"@type":"Organization","name":"The Quayside Courier"}}]</script>
        <style amp-custom>p{margin:0}</style></head><body>
        <amp-sidebar id="sb"><ul><li><a href=/>Home</a></li></ul></amp-sidebar>
        <amp-consent><div>We value your privacy and so do our eight hundred and twelve partners, who store things on your device.</div></amp-consent>
        <header>Courier</header>
        <article><h1>Crane arrives by barge</h1>
        <amp-img src=x width=1 height=1><noscript><img src=x></noscript></amp-img>
        <p>A crane of sixty metres came up the estuary on a barge on Thursday morning, an hour behind the tide it had been promised.</p>
        <amp-ad width=300 height=250 type=x><div placeholder>Advertisement</div></amp-ad>
        <p>It will stand at the east quay for thirty years, <em>if the ground holds</em>, the engineers say.</p>
        <amp-social-share type=email></amp-social-share>
        <p>“It is bigger than the church,” said a boy on the wall.</p>
        </article>
        <amp-list src="/more"><div>More news</div></amp-list>
        </body></html>
        """
}
