import { HTML_ENTITY } from "../../damage/htmlEntity";
import { SIGN } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

/** `html-entity` */
export const htmlEntity: LintRuleFactory = (context) =>
  characterRule(
    context,
    "html-entity",
    SIGN,
    HTML_ENTITY,
    (found) => `${found} is HTML for a character, and is read as it stands`,
  );
