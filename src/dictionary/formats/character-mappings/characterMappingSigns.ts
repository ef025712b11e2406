import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";
import { javaTrim } from "../../text/javaText";

/** Characters and their replacement. */
export const characterMappingSigns: FormatSigns = {
  fit: fitOf,
  shape: "characters and their replacement on the two sides of an arrow",
  named: (words) => hasAny(words, "mapping", "mappings", "charfilter", "charmap", "folding"),
};

function fitOf(line: string): LineFit {
  const arrow = line.lastIndexOf("=>");
  if (arrow < 1) return "no";
  const match = javaTrim(line.slice(0, arrow));
  if (/\\u[0-9a-fA-F]{4}/.test(line)) return "own";
  return match === "" || match.includes(",") ? "read" : "fits";
}
