import { OpenSearchError } from "../OpenSearchError";
import { serializationMessage, validationMessage } from "../assumptions";
import type { Constraint } from "./constraints";
import type { MemberRule } from "./MemberRule";

interface MemberValue {
  /** As AWS names it: `packageSource.s3Key`, `filters.1.member.name`. */
  readonly path: string;
  readonly value: unknown;
}

/**
 * Holds an input against the rules of its operation; what is broken is told in the order of the rules.
 *
 * @throws OpenSearchError SerializationException for a JSON value of another kind, ValidationException for the rest
 */
export function checkInput(input: unknown, rules: readonly MemberRule[]): void {
  const violations = rules.flatMap((rule) =>
    valuesOf({ path: "", value: input }, rule.member.split(".")).flatMap((found) =>
      violationsOf(found, rule),
    ),
  );
  if (violations.length > 0) throw new OpenSearchError("ValidationException", validationMessage(violations));
}

function violationsOf(found: MemberValue, rule: MemberRule): string[] {
  if (found.value === undefined || found.value === null) {
    return rule.required ? [violation("null", found.path, "not be null")] : [];
  }
  return rule.constraints.flatMap((constraint) => {
    checkType(found, constraint);
    const broken = constraint.broken(found.value);
    return broken === undefined ? [] : [violation(JSON.stringify(found.value), found.path, broken)];
  });
}

function violation(value: string, path: string, must: string): string {
  const shown = value.replace(/^"(.*)"$/s, "'$1'");
  return `Value ${shown} at '${path}' failed to satisfy constraint: Member must ${must}`;
}

/** Every value that a member's path leads to; a required member of an absent structure is not missed. */
function valuesOf(from: MemberValue, steps: readonly string[]): MemberValue[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [from];
  if (from.value === undefined || from.value === null) return [];
  const isList = step.endsWith("[]");
  const name = isList ? step.slice(0, -2) : step;
  const member = { path: joined(from.path, lowerFirst(name)), value: memberOf(from.value, name) };
  return (isList ? elementsOf(member) : [member]).flatMap((next) => valuesOf(next, rest));
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function elementsOf(list: MemberValue): MemberValue[] {
  const elements: readonly unknown[] = Array.isArray(list.value) ? list.value : [];
  return elements.map((value, index) => ({ path: `${list.path}.${index + 1}.member`, value }));
}

function checkType({ path, value }: MemberValue, constraint: Constraint): void {
  if (TYPE_CHECKS[constraint.type](value)) return;
  throw new OpenSearchError("SerializationException", serializationMessage(path, constraint.type));
}

const TYPE_CHECKS: Readonly<Record<Constraint["type"], (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  list: (value) => Array.isArray(value),
  structure: (value) => typeof value === "object" && !Array.isArray(value),
};

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
