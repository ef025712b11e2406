import { isCalendarDay, MIN_REASON_LENGTH, SUPPRESSIONS_METADATA_KEY } from "../../contract/suppression";
import { PackagesError } from "../../errors";
import { asObject, type JsonObject, textAt } from "../../terraform/json/jsonView";
import { FINDING_CODES } from "../../contract/findingCodes.generated";
import { HOP_NAMES, type HopName } from "../result/Hop";
import type { Suppression } from "./Suppression";

const ATTEMPTED = "reading the suppressions";

/**
 * Parses a suppressions file: `[{ "code", "address", "reason", "until"? }]`, or with `hop` in place of `code` and a
 * day until which the hop is left out.
 *
 * @throws PackagesError naming the entry and the rule that it breaks
 */
export function parseSuppressions(content: string, source: string): Suppression[] {
  return parseSuppressionList(parseJson(content, source), source, source);
}

/**
 * The same of a list that is JSON already, such as a member of the settings.
 *
 * @param source the file, as reports call it
 * @param where the list, as messages call it
 */
export function parseSuppressionList(document: unknown, source: string, where: string): Suppression[] {
  if (!Array.isArray(document)) {
    throw refusal(where, "it is not a list", 'Write [{ "code": …, "address": …, "reason": … }]');
  }
  return document.map((entry, index) => toSuppression(entry, source, `${where}[${index}]`));
}

/**
 * The suppressions that the constructs wrote into a synthesized stack (`cdk.tf.json`). Terraform does not carry
 * them into its plans.
 */
export function parseStackSuppressions(content: string, source: string): Suppression[] {
  const comment = asObject(asObject(parseJson(content, source))?.["//"]);
  const entries = comment?.[SUPPRESSIONS_METADATA_KEY];
  if (!Array.isArray(entries)) return [];
  return entries.map((entry, index) =>
    toSuppression(entry, source, `${source}: ${SUPPRESSIONS_METADATA_KEY}[${index}]`),
  );
}

function parseJson(content: string, source: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, "")) as unknown;
  } catch (cause) {
    throw new PackagesError({
      attempted: ATTEMPTED,
      problem: "it is not JSON, or it is cut off",
      where: source,
      remedy: "Correct the file",
      cause,
    });
  }
}

function toSuppression(entry: unknown, source: string, where: string): Suppression {
  const object = asObject(entry);
  if (object === null) throw refusal(where, "an entry is an object", "Write code, address and reason");
  refuseOthers(object, where);
  const hop = hopOf(object, where);
  const code = hop === undefined ? required(object, "code", where) : undefined;
  const address = required(object, "address", where);
  const reason = required(object, "reason", where);
  const until = textAt(object, "until") ?? undefined;
  checkEntry({ code, hop, reason, until }, where);
  return { code, hop, address, reason, until, source };
}

const MEMBERS = ["code", "hop", "address", "reason", "until"];

/** A member that is not understood may be the day on which it was meant to end. */
function refuseOthers(object: JsonObject, where: string): void {
  const other = Object.keys(object).find((member) => !MEMBERS.includes(member));
  if (other !== undefined) {
    throw refusal(where, "it has a member that is not known", `Use ${MEMBERS.join(", ")} alone`, other);
  }
  if ("until" in object && textAt(object, "until") === null) {
    throw refusal(where, "until is no text", "Write it as 2027-01-31, or leave it out");
  }
}

function hopOf(object: JsonObject, where: string): HopName | undefined {
  if (!("hop" in object)) return undefined;
  const name = required(object, "hop", where);
  if ("code" in object) throw refusal(where, "it has both a code and a hop", "Write one of the two");
  const hop = HOP_NAMES.find((known) => known === name);
  if (hop === undefined)
    throw refusal(where, "there is no such hop", `Use one of: ${HOP_NAMES.join(", ")}`, name);
  return hop;
}

function checkEntry(
  { code, hop, reason, until }: Pick<Suppression, "code" | "hop" | "reason" | "until">,
  where: string,
): void {
  if (code !== undefined && !FINDING_CODES.some((known) => known === code)) {
    throw refusal(where, "there is no such code", `Use one of: ${FINDING_CODES.join(", ")}`, code);
  }
  if (reason.trim().length < MIN_REASON_LENGTH) {
    throw refusal(where, "a reason has at least 10 characters", "Say why it is accepted", reason);
  }
  if (hop !== undefined && until === undefined) {
    throw refusal(where, "a hop is left out until a day", 'Add "until", such as 2027-01-31');
  }
  if (until !== undefined && !isCalendarDay(until)) {
    throw refusal(where, "until is a calendar day", "Write it as 2027-01-31", until);
  }
}

function required(object: JsonObject, member: string, where: string): string {
  const value = textAt(object, member);
  if (value === null) throw refusal(where, `${member} is missing`, `Add ${member}, a string`);
  return value;
}

function refusal(where: string, problem: string, remedy: string, value?: string): PackagesError {
  return new PackagesError({ attempted: ATTEMPTED, problem, where, remedy, value });
}
