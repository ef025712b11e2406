import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  COPY_FAILURES,
  FAILURES,
  type PossibleRefusal,
  REFUSAL_KINDS,
  type RefusalKind,
  REFUSALS,
} from "../../src/model";
import { PROVIDER_STEPS, type ProviderStep } from "../../src/rehearsal/programs/providerTable";
import type { Wait } from "../../src/rehearsal/programs/waits";
import { codesOfRefusal } from "../../src/validation/rules/codesOfRefusal";
import { STATE_ASSUMPTIONS } from "../../src/model/assumptions";
import type { GeneratedFile } from "./GeneratedFile";
import { COPY_FAILURE_CODES, REFUSAL_WORDS } from "./refusalWords";

/** The operations that an apply calls. */
const CALLED: ReadonlySet<unknown> = new Set(PROVIDER_STEPS.flatMap(({ does }) => does));

const PATH = "docs/rehearsal.md";
const BEGIN =
  "<!-- The rest is made from src/model and src/rehearsal/programs by `npm run generate`. Do not edit. -->";

/** `docs/rehearsal.md`: what is written by hand above the line stays, the tables below it are made anew. */
export function generateRehearsalDocs(): GeneratedFile {
  const present = readFileSync(join(__dirname, "..", "..", PATH), "utf8");
  const [written = ""] = present.split(BEGIN);
  const parts = [refusals(), copyFailures(), providers(), assumptions()];
  return { path: PATH, content: `${written}${BEGIN}\n\n${parts.join("\n")}` };
}

/** What an apply can be given, of all that the model can give; of invalid arguments one an operation. */
export function toldRefusals(): PossibleRefusal[] {
  return REFUSALS.filter(isTold);
}

function refusals(): string {
  const rows = toldRefusals().map((row) => [
    `\`${row.operation}\``,
    `\`${row.exception}\``,
    whenOf(row),
    codesOfRefusal(row).map(findingLink).join(" or "),
    passesOf(row),
  ]);
  return section(
    "What is foretold as refused",
    ["operation", "exception", "when", "finding", "passes by itself"],
    rows,
  );
}

function isTold(row: PossibleRefusal, index: number): boolean {
  const { operation, exception, reason, member } = row;
  const callers = PROVIDER_STEPS.filter(({ does }) => does.includes(operation));
  if (callers.length === 0 || reason === "memberUnreadable") return false;
  if (member !== undefined) {
    return REFUSALS.findIndex((other) => other.operation === operation && other.reason === reason) === index;
  }
  return callers.some(({ tolerates }) => tolerates !== exception);
}

function whenOf({ reason, member }: PossibleRefusal): string {
  return member === undefined
    ? REFUSAL_WORDS[reason as RefusalKind].when
    : "an argument breaks a constraint of the API's reference";
}

function passesOf({ reason, member }: PossibleRefusal): string {
  return member === undefined ? REFUSAL_WORDS[reason as RefusalKind].passes : "no";
}

function copyFailures(): string {
  const reasons = [...new Set(FAILURES.map(({ reason }) => reason))];
  const rows = reasons.map((reason) => [
    FAILURES.filter((each) => each.reason === reason)
      .map(({ operation }) => `\`${operation}\``)
      .join(", "),
    COPY_FAILURES[reason],
    findingLink(COPY_FAILURE_CODES[reason]),
  ]);
  return section("What is granted, and ends with `COPY_FAILED`", ["operation", "when", "finding"], rows);
}

function providers(): string {
  const rows = PROVIDER_STEPS.map((step) => [
    step.types.map((type) => `\`${type}\``).join(", "),
    step.actions.join(", "),
    step.when ?? "always",
    doneBy(step),
    step.tolerates === null ? "" : `\`${step.tolerates}\``,
    step.waitsOut ?? "",
    `\`${step.source}\``,
  ]);
  return section(
    "What each provider calls",
    ["resource", "action", "when", "calls and waits, in order", "taken for success", "waited out", "source"],
    rows,
  );
}

function doneBy({ does }: ProviderStep): string {
  const done = does.map((each) => (typeof each === "string" ? `\`${each}\`` : waited(each)));
  return done.length === 0 ? "nothing" : done.join("; ");
}

function waited({ until, firstLookMs, timeoutMs }: Wait): string {
  const first = firstLookMs === 0 ? "" : `, first look after ${firstLookMs / 1_000} s`;
  return `waits until ${until} (up to ${timeoutMs / 60_000} min${first})`;
}

function assumptions(): string {
  const met = new Set(
    REFUSALS.filter(({ operation }) => CALLED.has(operation)).map(({ reason }) => String(reason)),
  );
  const ofRefusals = Object.entries(REFUSAL_KINDS)
    .filter(([reason]) => met.has(reason))
    .map(([, { falsifiedBy }]) => `- ${falsifiedBy}`);
  const ofStates = STATE_ASSUMPTIONS.map(
    ({ assumed, falsifiedBy }) => `- ${assumed}. Wrong if: ${falsifiedBy}.`,
  );
  return [
    "## What the model assumes\n",
    "AWS does not document when each of these is so. The sentences of the exceptions are assumed as well.\n",
    `${ofStates.join("\n")}\n`,
    "Each of these, seen on AWS, would show that a refusal is another:\n",
    `${ofRefusals.join("\n")}\n`,
  ].join("\n");
}

function findingLink(code: string): string {
  return `[${code}](validation.md#${code})`;
}

function section(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const [head = "", ...body] = [columns, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const rule = `|${"---|".repeat(columns.length)}`;
  return `## ${heading}\n\n${[head, rule, ...body].join("\n")}\n`;
}
