import type { FileRuleFactory } from "../FileRule";
import { HTML_ENTITY } from "../../damage/htmlEntity";
import { SIGN } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/** `html-entity`; in XML it is what it stands for. */
export const htmlEntity: FileRuleFactory = (context) =>
  context.definition.checks.entitiesAreText === false ? {} : mangled(context);

const mangled: FileRuleFactory = (context) =>
  characterRule(
    context,
    "html-entity",
    SIGN,
    HTML_ENTITY,
    (found) => `${found} is HTML for a character, and is read as it stands`,
  );
