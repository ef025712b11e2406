import { DictionaryFormat } from "../../DictionaryFormat";
import { isHeaderRow } from "../../damage/headerRow";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import type { LintContext } from "../LintContext";
import type { LintRuleFactory } from "../LintRule";

/** What separates columns: of a table that was saved as text, and of the formats. */
const COLUMNS = /\t|;|,|\||=>/u;
const LONGEST = 200;

/** `header-row`: looks at the first line that is no comment. */
export const headerRow: LintRuleFactory = (context) => {
  if (context.parseOptions.format === DictionaryFormat.WORDNET_SYNONYMS) return {};
  let first = true;
  return {
    checkLine: (line): void => {
      if (first) check(context, line);
      first = false;
    },
  };
};

function check({ report }: LintContext, line: Line): void {
  if (line.end - line.start > LONGEST) return;
  if (!isHeaderRow(line.whole.replace(/^\ufeff/u, "").split(COLUMNS))) return;
  report("header-row", placeIn(line), "the line reads like the headings of a table");
}
