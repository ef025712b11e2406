import { TAB } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

/** `tab` */
export const tab: LintRuleFactory = (context) =>
  characterRule(context, "tab", TAB, /\t/, () => "the line holds a tab");
