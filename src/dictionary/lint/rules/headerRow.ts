import type { FileContext, FileRuleFactory } from "../FileRule";
import { isHeaderRow } from "../../damage/headerRow";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";

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
