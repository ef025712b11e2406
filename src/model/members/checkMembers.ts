import { invalidInput, type Refusal, unreadableInput, type Violation } from "../Refusal";
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
 * @returns SerializationException for a JSON value of another kind, ValidationException for the rest
 */
export function checkMembers(
  operation: string,
  input: unknown,
  rules: readonly MemberRule[],
): Refusal | undefined {
  const found = rules.flatMap((rule) =>
    valuesOf({ path: "", value: input }, rule.member.split(".")).map((value) => ({ value, rule })),
  );
  const unreadable = found
    .map(({ value, rule }) => wrongType(value, rule))
    .find((type) => type !== undefined);
  if (unreadable !== undefined) return unreadableInput(operation, unreadable.path, unreadable.type);
  const violations = found.flatMap(({ value, rule }) => violationsOf(value, rule));
  return violations.length > 0 ? invalidInput(operation, violations) : undefined;
}

function violationsOf(found: MemberValue, rule: MemberRule): Violation[] {
  if (isAbsent(found.value)) return rule.required ? [violation("null", found.path, "not be null")] : [];
  return rule.constraints.flatMap((constraint) => {
    const broken = constraint.broken(found.value);
    return broken === undefined ? [] : [violation(JSON.stringify(found.value), found.path, broken)];
  });
}

function violation(value: string, member: string, must: string): Violation {
  const shown = value.replace(/^"(.*)"$/s, "'$1'");
  return {
    member,
    sentence: `Value ${shown} at '${member}' failed to satisfy constraint: Member must ${must}`,
  };
}

/** Every value that a member's path leads to; a required member of an absent structure is not missed. */
function valuesOf(from: MemberValue, steps: readonly string[]): MemberValue[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [from];
  if (isAbsent(from.value)) return [];
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

function wrongType(
  { path, value }: MemberValue,
  { constraints }: MemberRule,
): { path: string; type: Constraint["type"] } | undefined {
  if (isAbsent(value)) return undefined;
  const wrong = constraints.find(({ type }) => !TYPE_CHECKS[type](value));
  return wrong === undefined ? undefined : { path, type: wrong.type };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
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
