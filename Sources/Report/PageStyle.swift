/// The page's style: one column, system fonts, light and dark; paper gets black on white without controls.
enum PageStyle {
    static let text = """

        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --ink: #23262b; --soft: #595f68; --line: #d8d4cb;
          --accent: #23597f; --wash: #edf1f3;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #17191c; --ink: #e5e3de; --soft: #a5aab1; --line: #3a3f45;
            --accent: #92c2e2; --wash: #23292f;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 7rem; }
        body {
          margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem;
          background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
          overflow-wrap: break-word;
        }
        h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
        h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
        h2 { font-size: 1.4rem; margin: 3rem 0 1rem; }
        h3 { font-size: 1.15rem; margin: 0 0 .5rem; }
        h4 { font-size: .95rem; margin: 1.25rem 0 .25rem; color: var(--soft); }
        p, ul, ol { margin: .5rem 0; }
        ul, ol { padding-left: 1.4rem; }
        a { color: var(--accent); }
        .soft { color: var(--soft); }
        nav { margin-top: 1.5rem; }
        .note { padding: .75rem 1rem; border: 1px solid var(--line); border-left: .3rem solid var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

        .player {
          position: sticky; top: 0; z-index: 1; margin: 1rem -1.25rem 0; padding: .75rem 1.25rem .5rem;
          background: var(--paper); border-bottom: 1px solid var(--line);
        }
        .player p { margin: .25rem 0 0; min-height: 1.6em; font-size: .9rem; }
        audio { display: block; width: 100%; }

        .ladder {
          display: grid; grid-template-columns: repeat(6, 1fr); gap: .5rem; padding: 0; list-style: none;
        }
        .ladder li {
          padding-top: .4rem; border-top: .3rem solid var(--accent); font-size: .85rem; line-height: 1.4;
        }
        .ladder .unanswered { border-top-style: dashed; }
        .ladder .unasked { border-top: .3rem double var(--line); }
        .rung { display: block; font-weight: 600; }

        article { margin: 2rem 0; padding-top: 1.5rem; border-top: 1px solid var(--line); }
        .question { font-size: 1.15rem; }
        button {
          font: inherit; font-size: .9rem; padding: .2rem .6rem; cursor: pointer;
          color: var(--accent); background: var(--wash); border: 1px solid var(--line); border-radius: .3rem;
        }
        button:hover { border-color: currentColor; }
        .buttons { display: flex; flex-wrap: wrap; gap: .5rem; }

        figure { margin: 1rem 0; }
        svg { display: block; width: 100%; height: 1.5rem; }
        .speech { fill: var(--accent); }
        .silence { fill: var(--soft); }
        figcaption { display: flex; justify-content: space-between; font-size: .85rem; color: var(--soft); }
        summary { cursor: pointer; }
        .pauses { columns: 2; font-variant-numeric: tabular-nums; }
        .pauses li { break-inside: avoid; padding: .2rem 0; }

        .transcript p { display: grid; grid-template-columns: 4.5rem 1fr; gap: .5rem; align-items: baseline; }
        .transcript button { width: 100%; font-variant-numeric: tabular-nums; }
        [data-to] { cursor: pointer; }
        [data-to]:hover { background: var(--wash); }
        .current { background: var(--wash); box-shadow: 0 .15rem 0 var(--accent); }
        .unsure { border-bottom: 1px dotted currentColor; }
        .unsure::after { content: "?"; font-size: .75em; vertical-align: super; line-height: 0; }
        .filler { font-style: italic; }
        .filler::before { content: "["; }
        .filler::after { content: "]"; font-size: inherit; vertical-align: baseline; }
        .unsure.filler::after { content: "?]"; }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9rem; }

        @media (max-width: 40rem) {
          body { padding-top: 1rem; }
          .ladder { grid-template-columns: 1fr; gap: .25rem; }
          .ladder li { padding: .1rem 0 .1rem .75rem; border-top: 0; border-left: .3rem solid var(--accent); }
          .ladder .unanswered { border-left-style: dashed; }
          .ladder .unasked { border-top: 0; border-left: .3rem double var(--line); }
          .rung { display: inline; }
          .pauses { columns: 1; }
        }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --accent: #000; --wash: #fff; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          .player, .screen, .buttons, .pauses button, nav { display: none; }
          .transcript button { padding: 0; border: 0; text-align: left; }
          article, figure, li { break-inside: avoid-page; }
          .story { break-before: auto; }
        }

        """

    /// What the page's security policy knows it by; a test tells the new one after a change.
    static let digest = "sha256-UCyf25puTt7xmyMZWU22fs2xhglgDT9rOBRsg1zTF/E="
}
