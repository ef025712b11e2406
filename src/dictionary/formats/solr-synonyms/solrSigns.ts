import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";

/** Terms between commas, with an arrow or without. */
export const solrSigns: FormatSigns = {
  fit: fitOf,
  shape: "terms between commas or around an arrow",
  named: (words) => hasAny(words, "synonym", "synonyms", "syn", "syns", "thesaurus"),
};

/** Fields of numbers, as other programs' dictionaries have them. */
const NUMBERS = /(?:^|,)\s*-?\d+\s*,\s*-?\d+\s*(?:,|$)/;

function fitOf(line: string): LineFit {
  if (NUMBERS.test(line) || line.startsWith("<")) return "no";
  const [left = "", right, ...more] = line.split("=>");
  if (more.length > 0) return "no";
  if (right !== undefined) return "fits";
  return left.includes(",") && !repeatsFirst(left) ? "fits" : "read";
}

/** Whether the second term spells the first, as in a user dictionary for kuromoji. */
function repeatsFirst(line: string): boolean {
  const [first = "", second] = line.split(",").map((field) => field.replace(/\s/g, ""));
  return first === second;
}
