import { InvalidArgumentError } from "commander";
import { DIAGNOSTIC_CODES, type IgnoredCode } from "../../dictionary";

/** Reads one `--ignore CODE=reason`; commander calls it once for each. */
export function ignoredCode(argument: string, previous: readonly IgnoredCode[]): IgnoredCode[] {
  const separator = argument.indexOf("=");
  const code = separator < 0 ? argument : argument.slice(0, separator);
  const reason = separator < 0 ? "" : argument.slice(separator + 1).trim();
  if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
    throw new InvalidArgumentError(`There is no code ${JSON.stringify(code)}; docs/lint.md lists them.`);
  }
  if (reason === "") throw new InvalidArgumentError(`Say why: --ignore "${code}=the reason".`);
  return [...previous, { code, reason }];
}
