/// How a report looks. Entities have the hues that ``OutputStyle`` gives them on a terminal.
enum ReportStyle {
    /// What the page may load: nothing but its own style sheet, by the SHA-256 of it
    /// (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
    static let policy =
        "default-src 'none'; style-src 'sha256-k8DSpwcbAV45LF1I4RnyRnF3YNC4DDgBlmFCfg8FrVc='; base-uri 'none'; form-action 'none'"

    static let sheet: StaticString = """

        :root {
          color-scheme: light dark;
          --paper: #fdfcf9; --ink: #23201b; --soft: #686258; --rule: #ddd7ca; --mark: #ffeda3; --bar: #5f8ccb;
          --person: #00707c; --organisation: #8a5600; --place: #2c6e1c; --nationality: #a02a78; --date: #2a5db0;
          --money: #00785a; --percent: #5550c8; --quantity: #1c6f9c; --misc: #7f3fb0;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #181715; --ink: #e9e4d9; --soft: #a69f92; --rule: #3c3933; --mark: #524400; --bar: #7da7ea;
            --person: #5fd0d8; --organisation: #e5b567; --place: #8fd07c; --nationality: #f09ccf; --date: #8ab4f8;
            --money: #5fd6ac; --percent: #b3b0ff; --quantity: #79c8ee; --misc: #d3a6f5;
          }
        }
        * { box-sizing: border-box }
        body {
          margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 68rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
          text-rendering: optimizeLegibility; overflow-wrap: break-word;
        }
        .kicker, .summary, .note, .details, figure, fieldset, aside, footer {
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; font-size: .875rem;
          line-height: 1.45;
        }
        header { border-bottom: 1px solid var(--rule); margin-bottom: 1.25rem }
        .kicker { margin: 0; color: var(--soft); letter-spacing: .06em; text-transform: uppercase; font-size: .75rem }
        h1 { margin: .25rem 0 .5rem; font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.15; text-wrap: balance }
        .summary { margin: 0; color: var(--soft) }
        .note { margin: .75rem 0 0; padding: .5rem .75rem; border-left: 3px solid var(--organisation) }
        figure { margin: 1.25rem 0 1rem }
        figcaption { color: var(--soft); font-size: .8125rem }
        .timeline { display: block; max-width: 100%; overflow: visible; font-size: 12px }
        .timeline text { fill: var(--soft) }
        .timeline .bar { fill: var(--bar) }
        .timeline line { stroke: var(--rule) }
        .timeline .limit { stroke-dasharray: 2 4 }
        fieldset {
          display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; margin: 0 0 1.5rem; padding: .5rem 0;
          border: 0; border-bottom: 1px solid var(--rule); background: var(--paper);
        }
        legend { float: left; padding: 0; color: var(--soft) }
        label { white-space: nowrap; cursor: pointer }
        input { margin: 0; accent-color: var(--bar) }
        article { margin: 0 0 2.25rem }
        h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; text-wrap: balance }
        h2 a { color: inherit; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: .15em }
        .details { margin: .2rem 0 .6rem; color: var(--soft); font-size: .8125rem }
        .path { overflow-wrap: anywhere }
        blockquote { margin: .6rem 0 0; padding: 0 0 0 .9rem; border-left: 3px solid var(--rule); max-width: 42rem }
        blockquote p { margin: 0; hyphens: auto }
        mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; font-weight: 600 }
        .entity { color: var(--type); text-decoration: underline 1px dotted; text-underline-offset: .2em }
        .person { --type: var(--person) }
        .organisation { --type: var(--organisation) }
        .place { --type: var(--place) }
        .nationality { --type: var(--nationality) }
        .date { --type: var(--date) }
        .money { --type: var(--money) }
        .percent { --type: var(--percent) }
        .quantity { --type: var(--quantity) }
        .misc { --type: var(--misc) }
        :root:has(#show-person:not(:checked)) article .person,
        :root:has(#show-organisation:not(:checked)) article .organisation,
        :root:has(#show-place:not(:checked)) article .place,
        :root:has(#show-nationality:not(:checked)) article .nationality,
        :root:has(#show-date:not(:checked)) article .date,
        :root:has(#show-money:not(:checked)) article .money,
        :root:has(#show-percent:not(:checked)) article .percent,
        :root:has(#show-quantity:not(:checked)) article .quantity,
        :root:has(#show-misc:not(:checked)) article .misc { color: inherit; text-decoration: none }
        @supports not selector(:has(a)) { input { display: none } }
        aside { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1.25rem 2rem; align-content: start }
        aside p { grid-column: 1 / -1; margin: 0; color: var(--soft) }
        aside h2 { margin: 0 0 .25rem; font: inherit; font-weight: 600 }
        aside ul { margin: 0; padding: 0; list-style: none }
        aside li { display: flex; justify-content: space-between; gap: .75rem; border-top: 1px solid var(--rule); padding: .15rem 0 }
        aside .entity { text-decoration: none }
        .count { color: var(--soft); font-variant-numeric: tabular-nums }
        footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .8125rem }
        @media (min-width: 60rem) {
          body { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 3rem }
          header, footer { grid-column: 1 / -1 }
          fieldset { position: sticky; top: 0 }
          aside { grid-template-columns: 1fr }
        }
        @media print {
          body { display: block; max-width: none; padding: 0; font-size: 10.5pt }
          input { display: none }
          article, section { break-inside: avoid }
          fieldset { position: static }
        }

        """
}
