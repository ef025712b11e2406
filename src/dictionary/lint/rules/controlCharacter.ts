import type { FileRuleFactory } from "../FileRule";
import { CONTROL, HIGH } from "../../text/lineTraits";
import { characterRule, codePointName } from "./characterRule";

/** `control-character`: all of Unicode's category Cc but the tab, which has a code of its own. */
export const controlCharacter: FileRuleFactory = (context) =>
  characterRule(
    context,
    "control-character",
    CONTROL | HIGH,
    /(?!\t)\p{Cc}/u,
    (found) => `the line holds the control character ${codePointName(found)}`,
  );
