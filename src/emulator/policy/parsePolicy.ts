import { PackagesError } from "../../errors";

/** A statement of a policy, read. */
export interface ReadStatement {
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What `aws:RequestedRegion` must be. @default any */
  readonly regions: readonly string[] | undefined;
}

/** The members of a statement that are modelled. Anything else would be allowed or denied by guess. */
const KNOWN: ReadonlySet<string> = new Set(["Sid", "Effect", "Action", "Resource", "Condition"]);

/** @throws PackagesError for JSON that is no policy, or has what is not modelled here */
export function parsePolicy(json: string): ReadStatement[] {
  const document = parsed(json);
  const statements = isObject(document) ? listOf(document["Statement"]) : [];
  if (statements.length === 0) throw refusal("it has no statement");
  return statements.map(readStatement);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw refusal("it is not JSON", cause);
  }
}

function readStatement(statement: unknown): ReadStatement {
  if (!isObject(statement)) throw refusal("a statement is no object");
  const foreign = Object.keys(statement).find((name) => !KNOWN.has(name));
  if (foreign !== undefined) throw refusal(`${foreign} is not modelled by the local AWS`);
  const effect = statement["Effect"];
  if (effect !== "Allow" && effect !== "Deny") throw refusal("an Effect is Allow or Deny");
  return {
    effect,
    actions: texts(statement["Action"], "Action"),
    resources: texts(statement["Resource"], "Resource"),
    regions: regionsOf(statement["Condition"]),
  };
}

function regionsOf(condition: unknown): readonly string[] | undefined {
  if (condition === undefined) return undefined;
  const equals = isObject(condition) ? condition["StringEquals"] : undefined;
  const onlyRegion =
    isObject(condition) &&
    Object.keys(condition).join() === "StringEquals" &&
    isObject(equals) &&
    Object.keys(equals).join() === "aws:RequestedRegion";
  if (!onlyRegion) {
    throw refusal("of conditions only StringEquals on aws:RequestedRegion is modelled by the local AWS");
  }
  return texts(equals["aws:RequestedRegion"], "aws:RequestedRegion");
}

function texts(value: unknown, name: string): string[] {
  const list = listOf(value);
  if (list.length > 0 && list.every((item): item is string => typeof item === "string")) return list;
  throw refusal(`${name} is a text, or a list of texts`);
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refusal(problem: string, cause?: unknown): PackagesError {
  return new PackagesError({
    attempted: "reading the policy that the local AWS is to hold callers to",
    problem,
    remedy: "Give a policy document as IAM takes it, with Effect, Action and Resource",
    cause,
  });
}
