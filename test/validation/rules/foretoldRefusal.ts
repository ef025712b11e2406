import type { ForetoldRefusal } from "../../../src/rehearsal";
import type { Found, Rule } from "../../../src/validation/rules/Rule";
import { judged, refusal, rehearsal } from "../subjects";

export const PACKAGE = "aws_opensearch_package.synonyms";

export const WILL_BE = "AssociatePackage will be refused with ConflictException.";

export function check(
  rule: Rule,
  members: Partial<ForetoldRefusal>,
  more: Parameters<typeof judged>[0] = {},
): Found[] {
  return rule.check(judged({ rehearsal: rehearsal({ refusals: [refusal(members)] }), ...more }));
}

/** What of a finding the rule itself says. */
export function told(
  rule: Rule,
  members: Partial<ForetoldRefusal>,
  more: Parameters<typeof judged>[0] = {},
): object[] {
  return check(rule, members, more).map(({ message, expected, actual, remedy }) => ({
    message,
    expected,
    actual,
    remedy,
  }));
}
