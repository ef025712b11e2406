import { HIGH, UPPER } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

/** `upper-case`, when a lowercase filter is expected. */
export const upperCase: LintRuleFactory = (context) =>
  context.lintOptions.expectLowercase === true
    ? characterRule(
        context,
        "upper-case",
        UPPER | HIGH,
        /[\p{Lu}\p{Lt}]+/u,
        (found) => `${found} is upper case, and what it should match is lower case`,
      )
    : {};
