import { sep } from "node:path";
import { safeJson } from "./safeJson";
import type { Severity } from "./severity";

/**
 * The one writer of SARIF 2.1.0: what every log of this project has in common, whatever it reports.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export interface SarifLog {
  readonly tool: { readonly name: string; readonly version: string };
  /** Results point into this list by its order. */
  readonly rules: readonly SarifRule[];
  readonly results: readonly object[];
  /** How columns are counted, where regions have any. @default left to SARIF's default, UTF-16 units */
  readonly columnKind?: "unicodeCodePoints" | "utf16CodeUnits";
  /** What was run, and what it could not do. @default left out */
  readonly invocations?: readonly object[];
}

/** What a result's `ruleId` stands for; SARIF has many more members. */
export interface SarifRule {
  readonly id: string;
  readonly [member: string]: unknown;
}

/** SARIF's words for the severities. */
export const SARIF_LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The log as text that ends with a line break. */
export function writeSarif({ tool, rules, results, columnKind, invocations }: SarifLog): string {
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    columnKind,
    invocations,
    results,
  };
  const $schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  return `${safeJson({ $schema, version: "2.1.0", runs: [run] })}\n`;
}

/**
 * A message that says what it says: viewers make a link of `[text](target)`, so that a dictionary or a plan could
 * put one there.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317464
 */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: text.replaceAll("](", "\\](") };
}

/**
 * The URI of a file: relative to where the tool ran, which is how code scanning finds it in a repository, or
 * absolute. Every character that means something in a URI is encoded, so that `a#b?c%20.txt` stays one name.
 */
export function sarifUri(file: string): string {
  const path = file.replaceAll(sep, "/").replace(/\p{Cs}/gu, "\ufffd");
  const encoded = path.replace(/^\/+/, "").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file:///${encoded}` : encoded;
}
