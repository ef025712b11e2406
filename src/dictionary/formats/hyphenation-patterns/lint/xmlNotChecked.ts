import type { LintRuleFactory } from "../../LintRule";
import { HyphenationDocument, ROOT } from "../HyphenationDocument";

const PLACE = { line: 1, column: 1, endColumn: 1, text: "" };

/** `xml-not-checked`, `foreign-format` and `no-patterns` of a file that is not refused. */
export const xmlNotChecked: LintRuleFactory = ({ report }) => {
  const document = new HyphenationDocument();
  let refused = false;
  return {
    checkLine: (line) => {
      refused ||= document.feed(`${line.whole}\n`) !== null;
    },
    end: () => {
      if (refused || document.end() !== null) return;
      for (const what of document.notChecked) report("xml-not-checked", PLACE, `not checked here: ${what}`);
      if (document.root !== ROOT) {
        report("foreign-format", PLACE, `the outermost element is <${document.root}>, not <${ROOT}>`);
      } else if (!document.hasPatterns) {
        report("no-patterns", PLACE, "there is no pattern between <patterns> and </patterns>");
      }
    },
  };
};
