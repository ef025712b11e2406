import { Option } from "commander";
import { parseDuration, parseSize } from "./optionValues";

/** Where a command ends, and from where on it fails; each option is made here once. */

/**
 * `--timeout`
 *
 * @param scope what the time is for, such as `for everything`
 * @param said the default, as the help says it
 * @param defaultMs the same in milliseconds, where it is no matter of other options
 */
export function timeoutOption(scope: string, said: string, defaultMs?: number): Option {
  return new Option("--timeout <duration>", `the most time ${scope}`)
    .argParser(parseDuration)
    .default(defaultMs, said);
}

/** `--wait` @param until what it waits for, a clause */
export function waitOption(until: string): Option {
  return new Option("--wait <duration>", `look again ${until}, for so long (default: look once)`).argParser(
    parseDuration,
  );
}

/** Objects beyond it are not read, where `--content-limit` says nothing. */
export const DEFAULT_CONTENT_LIMIT_BYTES = 50 * 2 ** 20;

/** `--content-limit` */
export function contentLimitOption(): Option {
  return new Option(
    "--content-limit <size>",
    "the largest file or object whose bytes are read (default: 50m)",
  ).argParser(parseSize);
}

/** `--fail-on` */
export function failOnOption(): Option {
  return new Option(
    "--fail-on <severity>",
    "the least severity that fails: exit code 2, a failure of junit; never fails nothing",
  )
    .choices(["error", "warning", "info", "never"])
    .default("warning");
}

/** `--dry-run` */
export function dryRunOption(): Option {
  return new Option("--dry-run", "only show what would be done; exit code 2 when there is something to do");
}
