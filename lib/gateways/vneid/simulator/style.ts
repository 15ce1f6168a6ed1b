/** The one style sheet of the simulator's pages: phones of 360 px first, no scripts, dark mode respected. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf7f5; --card: #fff; --ink: #1c1917; --quiet: #4a4540; --line: #8a827b; --hair: #e4ddd6; --red: #9b1118; --on-red: #fff; --gold: #ffd86b; --danger: #8f1414; --danger-paper: #fdf0ef; --link: #8a0f16; }
@media (prefers-color-scheme: dark) { :root { --paper: #161412; --card: #221f1c; --ink: #f5f1ea; --quiet: #d3cbc2; --line: #8f877e; --hair: #3a3530; --red: #8a0f16; --danger: #ffb4ab; --danger-paper: #3b1513; --link: #ffb4ab; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header { background: var(--red); color: var(--on-red); }
.bar { max-width: 34rem; margin: 0 auto; padding: .75rem 1rem; display: flex; align-items: center; gap: .75rem; }
.mark { flex: none; width: 2.5rem; height: 2.5rem; }
.brand { font-weight: 700; font-size: 1.25rem; flex: 1; }
.bar a { color: inherit; min-height: 3rem; display: inline-flex; align-items: center; padding: 0 .5rem; }
.demo { background: var(--gold); color: #1c1917; font-size: 1rem; }
.demo p { max-width: 34rem; margin: 0 auto; padding: .5rem 1rem; }
main { max-width: 34rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h1 + p { margin: .25rem 0 1.25rem; color: var(--quiet); }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; color: var(--quiet); }
.card { background: var(--card); border: 1px solid var(--hair); border-radius: .75rem; padding: 1.25rem 1rem; }
label { display: block; font-weight: 600; }
.help { margin: 0 0 .375rem; color: var(--quiet); font-size: 1rem; }
input { font: inherit; font-variant-numeric: tabular-nums; letter-spacing: .06em; color: inherit; background: var(--card); width: 100%; min-height: 3rem; padding: .5rem .75rem; border: 2px solid var(--line); border-radius: .5rem; margin-bottom: 1rem; }
input[aria-invalid="true"] { border-color: var(--danger); }
button { font: inherit; min-height: 3rem; border-radius: .5rem; cursor: pointer; padding: .625rem 1rem; border: 2px solid transparent; }
button.main { width: 100%; background: var(--red); color: var(--on-red); font-weight: 700; }
button.main:hover { filter: brightness(1.15); }
button.quiet { width: 100%; background: transparent; color: var(--link); border-color: currentColor; font-weight: 600; margin-top: .75rem; }
:focus-visible { outline: 3px solid #1e4e8c; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.error { border: 2px solid var(--danger); background: var(--danger-paper); border-radius: .75rem; padding: 1rem; margin: 0 0 1.25rem; }
.error h2 { margin: 0 0 .25rem; color: var(--danger); }
.error p { margin: 0; }
.error a { color: inherit; }
.back { color: var(--link); font-weight: 600; display: inline-flex; align-items: center; min-height: 3rem; }
.card form { margin-top: 1rem; }
.people { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
.people button { width: 100%; height: 100%; text-align: left; background: var(--card); color: var(--ink); border: 1px solid var(--hair); display: flex; flex-direction: column; gap: 0; }
.people button:hover { border-color: var(--link); }
.people strong { font-weight: 600; }
.people span { color: var(--quiet); font-size: 1rem; }
.who { display: flex; flex-direction: column; border-bottom: 1px solid var(--hair); padding-bottom: .75rem; margin-bottom: .75rem; }
.who strong { font-size: 1.25rem; }
.who span { color: var(--quiet); font-size: 1rem; }
.shared { margin: .5rem 0 1.25rem; padding: 0; list-style: none; }
.shared li { padding: .5rem 0 .5rem 2rem; position: relative; border-bottom: 1px solid var(--hair); }
.shared li::before { content: "✓"; position: absolute; left: .375rem; color: var(--link); font-weight: 700; }
@media (min-width: 40rem) { .people { grid-template-columns: 1fr 1fr; } .card { padding: 1.5rem; } }
`;
