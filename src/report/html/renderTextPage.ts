import { plainLine } from "../../contract/plainText";

/** A part of a page: lines of text as a terminal would show them, without colours. */
export interface TextBlock {
  readonly heading: string;
  /** Nothing of a block without text is shown. */
  readonly text: string;
}

/** Colours that follow the system's choice of dark or light, and ink on paper. */
const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;overflow-wrap:anywhere}
pre{font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8888;border-radius:6px;padding:1rem}
@media print{pre{border:0;padding:0}}`;

/** One file, without scripts and without anything from elsewhere: what text says, for a browser and for paper. */
export function renderTextPage(title: string, blocks: readonly TextBlock[]): string {
  const sections = blocks
    .filter(({ text }) => text.trim() !== "")
    .map(({ heading, text }) => `<h2>${escaped(heading)}</h2>\n<pre>${linesOf(text)}</pre>\n`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.join("")}</body>
</html>
`;
}

function linesOf(text: string): string {
  return text.trimEnd().split("\n").map(escaped).join("\n");
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return plainLine(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
