import picocolors from "picocolors";
import { plainLine } from "../../contract/plainText";
import type { FixedLine } from "../../dictionary";
import { counted } from "../terminal/print";
import type { FileFix } from "./FileLint";

/** Nobody reads more of them, and git shows all. */
const SHOWN_LINES = 100;

/** What was mended, or would be, for people: as a difference, with white space at line ends made visible. */
export function renderFixes(fixes: readonly FileFix[], color: boolean): string {
  const colors = picocolors.createColors(color);
  return fixes.map((fix) => renderFix(fix, colors)).join("");
}

type Colors = ReturnType<typeof picocolors.createColors>;

function renderFix({ file, fix, written }: FileFix, colors: Colors): string {
  const name = plainLine(file);
  if (fix.refused !== null) return `${name}: nothing is mended: ${fix.refused}\n`;
  if (!fix.changed) return "";
  const whole = [
    ...(fix.byteOrderMark ? ["the byte order mark goes"] : []),
    ...(fix.lineEnds > 0
      ? [`${counted(fix.lineEnds, "line end")} with a carriage return become line feeds`]
      : []),
  ];
  const shown = fix.lines.slice(0, SHOWN_LINES).map((line) => renderLine(name, line, colors));
  const more = fix.lines.length > SHOWN_LINES ? `… and ${fix.lines.length - SHOWN_LINES} more lines\n` : "";
  return [
    ...whole.map((each) => `${name}: ${each}\n`),
    ...shown,
    more,
    `${name}: ${verdictOf(fix, written)}\n`,
  ].join("");
}

function verdictOf({ changes }: FileFix["fix"], written: boolean): string {
  const [mended, are] = written ? ["mended", "are"] : ["would be mended", "would be"];
  if (changes.length === 0) return `${mended}; its rules ${are} the same`;
  return `${mended}; ${changes.map(plainLine).join("; ")}; all else ${are === "are" ? "is" : are} the same`;
}

function renderLine(name: string, { line, before, after, what }: FixedLine, colors: Colors): string {
  const added = after === null ? "" : `${colors.green(`+ ${plainLine(after)}`)}\n`;
  return `${name}:${line}: ${what}\n${colors.red(`- ${visibleEnd(before)}`)}\n${added}`;
}

/** Blanks at the end of a line as a middle dot and an arrow. */
function visibleEnd(text: string): string {
  const kept = text.replace(/[ \t]+$/u, "");
  const blanks = text.slice(kept.length).replaceAll(" ", "·").replaceAll("\t", "→");
  return plainLine(kept) + blanks;
}
