/** A text with the escapes that a terminal takes for colours, as a picture that GitHub and npm show. */

const COLOURS: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "36": "#79c0ff",
  "90": "#8b949e",
};
/** Select Graphic Rendition, with its codes. */
const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);
const PLAIN = "#e6edf3";
const LINE_HEIGHT = 19;
const CHARACTER_WIDTH = 7.83;
const MARGIN = 18;

interface Run {
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
}

/**
 * @param title what the picture shows, for those who can't see it
 * @param text lines with SGR escapes
 */
export function terminalSvg(title: string, text: string): string {
  const lines = runsOf(text.replace(/\n+$/, ""));
  const columns = Math.max(...lines.map((runs) => runs.map((run) => run.text).join("").length));
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="13">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...lines.map((runs, index) => lineSvg(runs, MARGIN + (index + 0.75) * LINE_HEIGHT)),
    "</svg>",
    "",
  ].join("\n");
}

function lineSvg(runs: readonly Run[], y: number): string {
  const spans = runs.map(({ text, colour, bold }) => {
    const weight = bold ? ' font-weight="700"' : "";
    return `<tspan fill="${colour}"${weight}>${escaped(text)}</tspan>`;
  });
  return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${spans.join("")}</text>`;
}

/** The lines, each in runs of one colour; what is set goes on in the next line, as in a terminal. */
function runsOf(text: string): Run[][] {
  let [colour, bold] = [PLAIN, false];
  return text.split("\n").map((line) =>
    line.split(ESCAPE).flatMap((part, index) => {
      // Every other part is what stands in the escape between two.
      const codes = index % 2 === 1 ? part : undefined;
      if (codes === undefined) return part === "" ? [] : [{ text: part, colour, bold }];
      for (const code of codes.split(";")) {
        if (code === "0" || code === "") [colour, bold] = [PLAIN, false];
        else if (code === "1") bold = true;
        else colour = COLOURS[code] ?? colour;
      }
      return [];
    }),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
