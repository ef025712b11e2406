import { innermostCall, parentModule, withoutKeys } from "../addresses/address";
import type { Configuration, Evaluated } from "./Configuration";
import type { DocumentNode } from "../json/DocumentNode";
import { mostSpecific } from "./references";
const UNRESOLVED: Evaluated = { kind: "unresolved" };
/** Terraform allows no circle; a document made by hand may have one. */
const MOST_STEPS = 32;
const VARIABLE = /^var\.([^.[\]]+)(.*)$/s;
const OUTPUT = /^module\.([^.[\]]+)(?:\[[^\]]*\])?\.([^.[\]]+)(.*)$/s;
const STEP = /^(?:\.([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\])/;

/** The value of an expression that stands in the module with this path (no keys, with a trailing dot). */
export function evaluate(
  configuration: Configuration,
  expression: DocumentNode,
  module: string,
  steps = MOST_STEPS,
): Evaluated {
  const constant = expression.member("constant_value");
  if (constant !== null) return { kind: "constant", value: constant.value };
  const [reference, ...others] = mostSpecific(expression.texts("references"));
  if (reference === undefined || others.length > 0 || steps === 0) return UNRESOLVED;
  return followed(
    variableValue(configuration, reference, module, steps - 1) ??
      outputValue(configuration, reference, module, steps - 1) ??
      UNRESOLVED,
  );
}

function variableValue(
  configuration: Configuration,
  reference: string,
  module: string,
  steps: number,
): Evaluated | null {
  const [, name, path] = VARIABLE.exec(reference) ?? [];
  if (name === undefined || path === undefined) return null;
  const call = innermostCall(module);
  if (call === null) return traverse(configuration.rootVariable(name), path);
  const given = configuration.moduleArgument(module, name);
  const value =
    given === null
      ? configuration.variableDefault(module, name)
      : evaluate(configuration, given, parentModule(module), steps);
  return traverse(value, path);
}

function outputValue(
  configuration: Configuration,
  reference: string,
  module: string,
  steps: number,
): Evaluated | null {
  const [, call, output, path] = OUTPUT.exec(reference) ?? [];
  if (call === undefined || output === undefined || path === undefined) return null;
  const inner = `${withoutKeys(module)}module.${call}.`;
  const expression = configuration.moduleOutput(inner, output);
  return expression === null ? null : traverse(evaluate(configuration, expression, inner, steps), path);
}

/** Into a value by `.region`, `[0]` and `["eu"]`. */
function traverse(from: Evaluated, path: string): Evaluated {
  if (from.kind === "unresolved" || path === "") return from;
  const [step, name, index, quoted] = STEP.exec(path) ?? [];
  if (step === undefined) return UNRESOLVED;
  const key = quoted === undefined ? (name ?? index ?? "") : (JSON.parse(quoted) as string);
  const { value } = from;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return UNRESOLVED;
  return traverse(
    { kind: "followed", value: (value as Record<string, unknown>)[key] },
    path.slice(step.length),
  );
}

function followed(value: Evaluated): Evaluated {
  return value.kind === "constant" ? { kind: "followed", value: value.value } : value;
}
