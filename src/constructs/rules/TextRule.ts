import { Token } from "cdktf";
import { PackagesError } from "../../errors";

/** What a text has to look like, in the words and the pattern of the page that says so. */
export interface TextRule {
  /** What is being named: `the package name`. */
  readonly subject: string;
  readonly minLength: number;
  readonly maxLength: number;
  /** What every character has to match. @default anything goes */
  readonly pattern?: RegExp;
  /** The rule as a sentence without a full stop, for the error. */
  readonly sentence: string;
  readonly remedy: string;
}

/**
 * Throws when `value` breaks `rule`. A value that Terraform knows only later (a token) can't be checked here.
 *
 * @param where the construct path
 */
export function checkText(rule: TextRule, value: string, where: string): void {
  if (Token.isUnresolved(value)) return;
  const fits = value.length >= rule.minLength && value.length <= rule.maxLength;
  if (fits && (rule.pattern === undefined || rule.pattern.test(value))) return;
  throw new PackagesError({
    attempted: `checking ${rule.subject}`,
    problem: rule.sentence,
    value,
    where,
    remedy: rule.remedy,
  });
}
