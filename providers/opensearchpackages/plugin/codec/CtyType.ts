import { PackagesError } from "../../../../src/errors";

/**
 * The type of a value, in the very form in which Terraform's wire format writes it as JSON.
 *
 * @see https://github.com/zclconf/go-cty/blob/main/docs/json.md
 */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["tuple", readonly CtyType[]]
  | CtyObjectType;

/** An object type; the third member names attributes that a configuration may leave out. */
export type CtyObjectType =
  | readonly ["object", Readonly<Record<string, CtyType>>]
  | readonly ["object", Readonly<Record<string, CtyType>>, readonly string[]];

const PRIMITIVES: readonly unknown[] = ["string", "number", "bool", "dynamic"];

/** Reads a type from its parsed JSON; used where a value of type `dynamic` brings its own. */
export function parseCtyType(json: unknown): CtyType {
  if (PRIMITIVES.includes(json)) return json as CtyType;
  if (!Array.isArray(json)) throw malformed("", "a type is a name or an array", JSON.stringify(json));
  const [kind, argument, optional] = json as [unknown, unknown, unknown];
  switch (kind) {
    case "list":
    case "set":
    case "map":
      return [kind, parseCtyType(argument)];
    case "tuple":
      return ["tuple", (argument as unknown[]).map(parseCtyType)];
    case "object":
      return objectType(argument as Record<string, unknown>, optional as string[] | undefined);
    default:
      throw malformed("", "there is no such kind of type", JSON.stringify(kind));
  }
}

function objectType(attributes: Record<string, unknown>, optional: string[] | undefined): CtyObjectType {
  const types = Object.fromEntries(
    Object.entries(attributes).map(([name, type]) => [name, parseCtyType(type)]),
  );
  return optional === undefined ? ["object", types] : ["object", types, optional];
}

/** A value from Terraform that does not have the form its type asks for: never a user's fault. */
export function malformed(path: string, problem: string, value?: string): PackagesError {
  return new PackagesError({
    attempted: "reading a value from Terraform",
    problem,
    value,
    where: path === "" ? undefined : path,
    remedy:
      "Report this with the version of Terraform: the plugin and Terraform disagree about a value's form",
  });
}
