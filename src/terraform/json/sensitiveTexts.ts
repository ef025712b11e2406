import type { JsonObject } from "./jsonView";
import { asObject } from "./jsonView";

/** Shorter ones are in every word: to hide them would hide everything. */
const MIN_LENGTH = 3;

/** What holds values, and the member beside it that marks the sensitive ones. */
const MARKED: readonly (readonly [values: string, marks: string])[] = [
  ["before", "before_sensitive"],
  ["after", "after_sensitive"],
  ["values", "sensitive_values"],
  ["value", "sensitive"],
  ["default", "sensitive"],
];

/**
 * Every string that a plan or state marks sensitive, wherever it does: in changes, values, outputs and variables. The
 * marks are looked for in the whole document, so that a member added by a newer Terraform is no leak.
 */
export function sensitiveTexts(document: JsonObject): string[] {
  const found = new Set<string>();
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) collectMarked(value as JsonObject, found);
    for (const member of Object.values(value) as unknown[]) pending.push(member);
  }
  collectVariables(document, found);
  return [...found].sort((a, b) => b.length - a.length);
}

function collectMarked(object: JsonObject, found: Set<string>): void {
  for (const [values, marks] of MARKED) {
    if (Object.hasOwn(object, values) && Object.hasOwn(object, marks)) {
      collect(object[values], object[marks], found);
    }
  }
  // The expression of an output in the configuration.
  if (object["sensitive"] === true) collectAll(asObject(object["expression"])?.["constant_value"], found);
}

/** The values of variables stand apart from what says that they are sensitive. */
function collectVariables(document: JsonObject, found: Set<string>): void {
  const root = asObject(asObject(document["configuration"])?.["root_module"]);
  const values = asObject(document["variables"]) ?? {};
  for (const name of sensitiveVariables(root)) {
    if (Object.hasOwn(values, name)) collect(asObject(values[name])?.["value"], true, found);
  }
  const calls = Object.values(asObject(root?.["module_calls"]) ?? {});
  // Each call appends those of its module to the list that is being walked.
  for (const call of calls) {
    const module = asObject(asObject(call)?.["module"]);
    const expressions = asObject(asObject(call)?.["expressions"]) ?? {};
    for (const name of sensitiveVariables(module)) {
      const given = Object.hasOwn(expressions, name) ? asObject(expressions[name]) : null;
      collect(given?.["constant_value"], true, found);
    }
    calls.push(...Object.values(asObject(module?.["module_calls"]) ?? {}));
  }
}

function sensitiveVariables(module: JsonObject | null): string[] {
  return Object.entries(asObject(module?.["variables"]) ?? {}).flatMap(([name, variable]) =>
    asObject(variable)?.["sensitive"] === true ? [name] : [],
  );
}

/** The strings of a value where the mark, which has its shape, is true. */
function collect(value: unknown, mark: unknown, found: Set<string>): void {
  if (mark === true) {
    collectAll(value, found);
  } else if (typeof mark === "object" && mark !== null && typeof value === "object" && value !== null) {
    for (const [key, own] of Object.entries(mark)) {
      if (Object.hasOwn(value, key)) collect((value as JsonObject)[key], own, found);
    }
  }
}

function collectAll(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    if (value.length >= MIN_LENGTH) found.add(value);
    const inner = parsed(value);
    if (inner !== null) collectAll(inner, found);
  } else if (typeof value === "object" && value !== null) {
    Object.values(value).forEach((member) => collectAll(member, found));
  }
}

/** What is JSON in a string: a policy, a secret with several entries. */
function parsed(text: string): object | null {
  if (!/^\s*[[{"]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
