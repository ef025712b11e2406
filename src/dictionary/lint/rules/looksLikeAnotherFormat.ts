import type { FileRuleFactory } from "../FileRule";
import { contradictingFormat } from "../../guess/guessFormat";
import { foreignSeparator } from "../../damage/separators";
import { DictionaryFormat } from "../../DictionaryFormat";
import { FORMATS } from "../../formats/register";
import { hasText } from "../../text/javaText";

const { SOLR_SYNONYMS } = DictionaryFormat;
const LINES_LOOKED_AT = 500;

/**
 * `looks-like-another-format`, only when a format was given: a guess needs no second guess. What no setting reads never
 * comes here: `foreign-format` is the one rule that such a file is shown to.
 */
export const looksLikeAnotherFormat: FileRuleFactory = ({ report, lintOptions, parseOptions, head }) => ({
  end: (): void => {
    if (lintOptions.format === undefined) return;
    const best = contradictingFormat(head, parseOptions.format);
    if (best === null) return;
    if (parseOptions.format === SOLR_SYNONYMS && hasOtherSeparators(head)) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const why = `nearly all of its lines are ${FORMATS[best].signs.shape}`;
    report("looks-like-another-format", place, `the file looks like ${best}: ${why}`);
  },
});

/** Whether the lines are single words only because something else than a comma separates. */
function hasOtherSeparators(head: Uint8Array): boolean {
  const lines = Buffer.from(head)
    .toString("utf8")
    .split(/[\r\n]+/)
    .slice(0, LINES_LOOKED_AT);
  const separated = lines.filter(
    (line) => foreignSeparator(line, FORMATS[SOLR_SYNONYMS].separators, false) !== null,
  );
  return separated.length * 2 > lines.filter(hasText).length;
}
