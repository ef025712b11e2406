import { type Command, InvalidArgumentError, Option } from "commander";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { PackagesError } from "../../errors";
import type { SearchAuth } from "../../search";
import type { SearchOptions, ValidationReport } from "../../validation";
import { parseCount, parseDuration, parseSize } from "./optionValues";

/** What the options say of how the domains' own endpoints are asked. */
export interface SearchCommandOptions {
  readonly searchEndpoint: Readonly<Record<string, string>>;
  readonly searchAuth?: SearchAuth["kind"];
  readonly searchTimeout?: number;
  readonly probes?: number;
  readonly requestSize?: number;
}

const USERNAME = "OPENSEARCH_USERNAME";
const PASSWORD = "OPENSEARCH_PASSWORD";

/** Adds the options that are the same wherever domains are asked themselves. */
export function addSearchOptions(command: Command): Command {
  return command
    .option(
      "--search-endpoint <[domain=]url>",
      "where a domain's own API is reached, such as a tunnel: https://localhost:9200 (default: what DescribeDomains says)",
      collectEndpoint,
      {},
    )
    .addOption(
      new Option(
        "--search-auth <how>",
        `how domains are asked: signed for IAM; ${USERNAME} and ${PASSWORD} of the environment; or as nobody (default: sigv4; none for a loopback address without TLS)`,
      ).choices(["sigv4", "basic", "none"]),
    )
    .option(
      "--search-timeout <duration>",
      "for everything that one domain is asked (default: 60s)",
      parseDuration,
    )
    .option("--probes <count>", "texts that one index is judged by, at most (default: 2000)", parseCount)
    .option("--request-size <size>", "the most words in one request to a domain (default: 1m)", parseSize);
}

/** What commander shows and what a validation takes. @throws PackagesError when `basic` lacks the user */
export function searchOptionsOf(options: SearchCommandOptions, settings: ServiceSettings): SearchOptions {
  const { searchEndpoint, searchAuth, searchTimeout, probes, requestSize } = options;
  const auth = authOf(searchAuth, settings);
  return {
    endpoints: searchEndpoint,
    ...(auth === undefined ? {} : { auth }),
    ...(searchTimeout === undefined ? {} : { timeoutMs: searchTimeout }),
    ...(probes === undefined ? {} : { probes }),
    ...(requestSize === undefined ? {} : { requestBytes: requestSize }),
  };
}

function authOf(kind: SearchAuth["kind"] | undefined, settings: ServiceSettings): SearchAuth | undefined {
  if (kind === undefined) return undefined;
  if (kind === "sigv4") return { kind, settings };
  if (kind === "none") return { kind };
  const { [USERNAME]: username = "", [PASSWORD]: password = "" } = process.env;
  if (username !== "" && password !== "") return { kind, username, password };
  throw new PackagesError({
    attempted: "reading the options",
    problem: `the user or the password is not set in the environment (${username === "" ? USERNAME : PASSWORD})`,
    where: "--search-auth basic",
    remedy: `Set ${USERNAME} and ${PASSWORD}; they are never taken from the command line, which others can read`,
  });
}

/** A domain's name: it begins with a letter and has neither dots nor slashes. */
const SCOPED = /^([a-z][a-z0-9-]*)=(.+)$/s;

function collectEndpoint(text: string, previous: Readonly<Record<string, string>>): Record<string, string> {
  const [, domain = "", value = text] = SCOPED.exec(text) ?? [];
  const whole = /^https?:\/\//i.test(value) ? value : `https://${value}`;
  if (!URL.canParse(whole)) throw new InvalidArgumentError("Write [domain=]https://host:port.");
  const { username, password } = new URL(whole);
  if (username !== "" || password !== "") throw userInUrl();
  return { ...previous, [domain]: value };
}

/** Without the value: commander would print it, and the password in it. */
function userInUrl(): PackagesError {
  return new PackagesError({
    attempted: "reading the options",
    problem: "a URL has a user or a password in it",
    where: "--search-endpoint",
    remedy: `Pass --search-auth basic, and set ${USERNAME} and ${PASSWORD} in the environment`,
  });
}

/** A line for each `--search-endpoint` of a domain that nothing is on: its name may be another's, misspelt. */
export function unmetEndpoints(
  { deliveries }: Pick<ValidationReport, "deliveries">,
  { searchEndpoint }: Pick<SearchCommandOptions, "searchEndpoint">,
): string[] {
  const met = new Set(deliveries.flatMap(({ domainName }) => domainName ?? []));
  const names = met.size === 0 ? "none" : [...met].sort().slice(0, MOST_NAMES).join(", ");
  return Object.keys(searchEndpoint)
    .filter((name) => name !== "" && !met.has(name))
    .map(
      (name) => `--search-endpoint ${name}=…: not used, no dictionary is on such a domain here (${names})`,
    );
}

const MOST_NAMES = 5;
