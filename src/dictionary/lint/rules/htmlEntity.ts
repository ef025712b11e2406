import { HTML_ENTITY } from "../../damage/htmlEntity";
import { DictionaryFormat } from "../../DictionaryFormat";
import { SIGN } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

/** `html-entity`; in XML it is what it stands for. */
export const htmlEntity: LintRuleFactory = (context) =>
  context.parseOptions.format === DictionaryFormat.HYPHENATION_PATTERNS ? {} : mangled(context);

const mangled: LintRuleFactory = (context) =>
  characterRule(
    context,
    "html-entity",
    SIGN,
    HTML_ENTITY,
    (found) => `${found} is HTML for a character, and is read as it stands`,
  );
