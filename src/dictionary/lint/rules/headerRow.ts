import type { FileContext, FileRuleFactory } from "../FileRule";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";

/** What people call the columns of a table of words. */
const COLUMN =
  /^(?:(?:main|base|root|original|preferred|canonical|alternative|source|target|input|output|search|surface)[ _-]?)?(?:terms?|words?|synonyms?|key ?words?|stop[ _-]?words?|stems?|lemmas?|mappings?|replacements?|from|to|input|output|source|target|canonical|original|surface(?:[ _-]form)?|segments?|segmentation|readings?|pos|part[ _-]of[ _-]speech|variants?|alias(?:es)?|abbreviations?|expansions?|entry|value|key)(?:[ _-]?\d+)?$/i;

/** What no list of words has as a word but by its heading. */
const CERTAIN = /^(?:synonyms?(?:[ _-]?\d+)?|stop[ _-]?words?)$/i;

/** Whether the fields of a first line are headings of columns. One field alone must be one that is nothing else. */
function isHeaderRow(fields: readonly string[]): boolean {
  const names = fields.map((field) => field.trim().replace(/^"(.*)"$/, "$1"));
  if (names.length === 1) return CERTAIN.test(names[0] ?? "");
  return names.length > 0 && names.every((name) => COLUMN.test(name)) && names.some(isTelling);
}

/** `from` and `to` may be words; a table of words says that it is one. */
function isTelling(name: string): boolean {
  return /term|word|synonym|stem|lemma|segment|reading|surface|canonical|part[ _-]of/i.test(name);
}

/** What separates columns: of a table that was saved as text, and of the formats. */
const COLUMNS = /\t|;|,|\||=>/u;
const LONGEST = 200;

/** `header-row`: looks at the first line that is no comment. */
export const headerRow: FileRuleFactory = (context) => {
  if (context.definition.checks.headings === false) return {};
  let first = true;
  return {
    checkLine: (line): void => {
      if (first) check(context, line);
      first = false;
    },
  };
};

function check({ report }: FileContext, line: Line): void {
  if (line.end - line.start > LONGEST) return;
  if (!isHeaderRow(line.whole.replace(/^\ufeff/u, "").split(COLUMNS))) return;
  report("header-row", placeIn(line), "the line reads like the headings of a table");
}
