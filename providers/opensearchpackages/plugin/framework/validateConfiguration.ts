import { type CtyObject, isCtyObject } from "../codec/CtyValue";
import type { BlockSchema } from "../schema/Schema";
import type { Diagnostic } from "./Diagnostic";

/** Holds every known string of a configuration against the rule of its attribute. */
export function validateConfiguration(
  block: BlockSchema,
  config: CtyObject,
  path: readonly string[] = [],
): Diagnostic[] {
  const own = Object.keys(block.attributes).flatMap((name) => violation(block, config, name, path) ?? []);
  const nested = Object.entries(block.blocks ?? {}).flatMap(([name, inner]) => {
    const value = config[name];
    return isCtyObject(value) ? validateConfiguration(inner, value, [...path, name]) : [];
  });
  return [...own, ...nested];
}

function violation(
  block: BlockSchema,
  config: CtyObject,
  name: string,
  path: readonly string[],
): Diagnostic | undefined {
  const { rule, sensitive } = block.attributes[name] ?? {};
  const value = config[name];
  if (rule === undefined || typeof value !== "string" || rule.accepts(value)) return undefined;
  const got = sensitive === true ? "a value that is not" : JSON.stringify(value);
  const attribute = [...path, name];
  return {
    severity: "error",
    summary: `Invalid ${attribute.join(".")}`,
    detail: `It must be ${rule.allowed}; this is ${got}.`,
    attribute,
  };
}
