import { DictionaryFormat } from "../../DictionaryFormat";
import { WORD_LISTS } from "../../wordLists";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { SIGN } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintRuleFactory } from "../LintRule";

/** A field in quotes, as spreadsheets write it, from one separator to the next. */
const QUOTED = /(?:^|,|=>|;|\t)\s*("(?:[^"]|"")+")\s*(?=$|,|=>|;|\t)/u;

/** Formats in which a quote is a letter like any other; kuromoji's has quotes, WordNet's has its own. */
const WITHOUT_QUOTES: readonly DictionaryFormat[] = [
  DictionaryFormat.SOLR_SYNONYMS,
  ...WORD_LISTS,
  DictionaryFormat.STEMMER_OVERRIDE,
  DictionaryFormat.NORI_USER_DICTIONARY,
];

/** `spreadsheet-quotes` */
export const spreadsheetQuotes: LintRuleFactory = (context) =>
  WITHOUT_QUOTES.includes(context.parseOptions.format)
    ? { traits: SIGN, checkLine: (line) => check(context, line) }
    : {};

function check({ report }: LintContext, line: Line): void {
  const match = QUOTED.exec(line.whole);
  if (match === null) return;
  const field = match[1] ?? "";
  const from = line.start + match.index + match[0].indexOf(field);
  const splits = field.includes(",") ? ", and the comma between them separates" : "";
  const place = placeIn(line, from, from + field.length);
  report("spreadsheet-quotes", place, `the quotes of a spreadsheet are read as letters${splits}`);
}
