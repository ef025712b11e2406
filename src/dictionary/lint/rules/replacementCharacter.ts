import { HIGH } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

/** `replacement-character` */
export const replacementCharacter: LintRuleFactory = (context) =>
  characterRule(
    context,
    "replacement-character",
    HIGH,
    /\ufffd+/u,
    () => "U+FFFD stands where a character was lost in a conversion",
  );
