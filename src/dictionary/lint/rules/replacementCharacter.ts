import type { FileRuleFactory } from "../FileRule";
import { HIGH } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/** `replacement-character` */
export const replacementCharacter: FileRuleFactory = (context) =>
  characterRule(
    context,
    "replacement-character",
    HIGH,
    /\ufffd+/u,
    () => "U+FFFD stands where a character was lost in a conversion",
  );
