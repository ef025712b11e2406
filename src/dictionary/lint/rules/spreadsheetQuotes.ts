import type { FileContext, FileRuleFactory } from "../FileRule";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { SIGN } from "../../text/lineTraits";

/** A field in quotes, as spreadsheets write it, from one separator to the next. */
const QUOTED = /(?:^|,|=>|;|\t)\s*("(?:[^"]|"")+")\s*(?=$|,|=>|;|\t)/u;

/** `spreadsheet-quotes` */
export const spreadsheetQuotes: FileRuleFactory = (context) =>
  context.definition.checks.quotesAreLetters === true
    ? { traits: SIGN, checkLine: (line) => check(context, line) }
    : {};

function check({ report }: FileContext, line: Line): void {
  const match = QUOTED.exec(line.whole);
  if (match === null) return;
  const field = match[1] ?? "";
  const from = line.start + match.index + match[0].indexOf(field);
  const splits = field.includes(",") ? ", and the comma between them separates" : "";
  const place = placeIn(line, from, from + field.length);
  report("spreadsheet-quotes", place, `the quotes of a spreadsheet are read as letters${splits}`);
}
