import { DictionaryFormat } from "../../DictionaryFormat";
import { HIGH, UPPER } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

const SYNONYMS = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];

/** `upper-case`, when a lowercase filter is expected, or stands after the synonym filter of the chain. */
export const upperCase: LintRuleFactory = (context) => {
  const why = reason(context);
  if (why === null) return {};
  return characterRule(context, "upper-case", UPPER | HIGH, /[\p{Lu}\p{Lt}]+/u, (found) => `${found} ${why}`);
};

function reason({ lintOptions: { analyzer, expectLowercase }, parseOptions }: LintContext): string | null {
  if (analyzer !== undefined && SYNONYMS.includes(parseOptions.format)) {
    return analyzer.lowercasesAfter
      ? "is upper case, and only matches texts typed so: lowercase comes after the synonyms"
      : null;
  }
  return expectLowercase === true ? "is upper case, and what it should match is lower case" : null;
}
