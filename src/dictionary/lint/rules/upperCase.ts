import type { FileContext, FileRuleFactory } from "../FileRule";
import { HIGH, UPPER } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/** `upper-case`, when a lowercase filter is expected, or stands after the synonym filter of the chain. */
export const upperCase: FileRuleFactory = (context) => {
  const why = reason(context);
  if (why === null) return {};
  return characterRule(context, "upper-case", UPPER | HIGH, /[\p{Lu}\p{Lt}]+/u, (found) => `${found} ${why}`);
};

function reason({ lintOptions: { analyzer, expectLowercase }, definition }: FileContext): string | null {
  if (analyzer !== undefined && definition.goesThroughChain === true) {
    return analyzer.lowercasesAfter
      ? "is upper case, and only matches texts typed so: lowercase comes after the synonyms"
      : null;
  }
  return expectLowercase === true ? "is upper case, and what it should match is lower case" : null;
}
