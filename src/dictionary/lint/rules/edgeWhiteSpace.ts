import type { FileRuleFactory } from "../FileRule";
import { HIGH } from "../../text/lineTraits";
import { characterRule, codePointName } from "./characterRule";

/** `edge-white-space`: white space that becomes a part of a word. */
export const edgeWhiteSpace: FileRuleFactory = (context) =>
  characterRule(
    context,
    "edge-white-space",
    HIGH,
    /[\u00a0\u2007\u202f]/,
    (found) => `the no-break space ${codePointName(found)} becomes a part of the word`,
  );
