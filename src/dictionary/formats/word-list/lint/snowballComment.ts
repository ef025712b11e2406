import { SNOWBALL_COMMENT } from "../../../damage/snowballComment";
import type { LintRuleFactory } from "../../../lint/LintRule";
import { placeIn } from "../../../reading/refuse";
import { SIGN } from "../../../text/lineTraits";

/** `snowball-comment` */
export const snowballComment: LintRuleFactory = ({ report }) => ({
  traits: SIGN,
  checkLine: (line): void => {
    const at = line.whole.search(SNOWBALL_COMMENT);
    if (at < 0) return;
    report("snowball-comment", placeIn(line, line.start + at), "a | begins no comment here: it is read");
  },
});
