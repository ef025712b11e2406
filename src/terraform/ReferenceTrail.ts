import { type Configuration, instanceKeyOf, modulePathOf } from "./Configuration";

/** Where a reference ends: in a module, at an expression such as `aws_opensearch_package.synonyms.id`. */
export interface ReferenceTarget {
  /** The module path with its instance keys and its trailing dot; empty in the root. */
  readonly module: string;
  readonly reference: string;
  /** The instance that `each.key` or `count.index` means there: `["a"]`, `[0]`, or empty. */
  readonly key: string;
}

/** Terraform allows no circle; a document made by hand may have one. */
const MOST_STEPS = 32;
const VARIABLE = /^var\.([^.[]+)$/;
const OUTPUT = /^(module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.([^.[]+)$/;

/**
 * What the argument of a resource refers to, through variables of modules to what their callers pass, and
 * through outputs of modules to what they give. Where the plan's configuration does not say (locals, data,
 * `each.value`), the trail ends there.
 */
export function referenceTargets(
  configuration: Configuration,
  address: string,
  argument: string,
): ReferenceTarget[] {
  const start = { module: modulePathOf(address), key: instanceKeyOf(address) };
  const references = configuration.references(address, argument);
  return mostSpecific(references).flatMap((reference) =>
    follow(configuration, { ...start, reference }, MOST_STEPS),
  );
}

function follow(configuration: Configuration, target: ReferenceTarget, steps: number): ReferenceTarget[] {
  if (steps === 0) return [];
  const next = callerOf(configuration, target) ?? outputOf(configuration, target);
  if (next === null) return [target];
  const { references, ...place } = next;
  return mostSpecific(references).flatMap((reference) =>
    follow(configuration, { ...place, reference }, steps - 1),
  );
}

interface Step {
  readonly module: string;
  readonly key: string;
  readonly references: readonly string[];
}

/** From a module's variable to what its caller passes. */
function callerOf(configuration: Configuration, { module, reference }: ReferenceTarget): Step | null {
  const variable = VARIABLE.exec(reference)?.[1];
  const own = /(?:^|\.)(module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.$/.exec(module)?.[1];
  if (variable === undefined || own === undefined) return null;
  const references = configuration.moduleArgument(module, variable);
  return { module: module.slice(0, -(own.length + 1)), key: instanceKeyOf(own), references };
}

/** From a module's output to what the module gives it. */
function outputOf(configuration: Configuration, { module, reference }: ReferenceTarget): Step | null {
  const [, call, output] = OUTPUT.exec(reference) ?? [];
  if (call === undefined || output === undefined) return null;
  const inner = `${module}${call}.`;
  return { module: inner, key: "", references: configuration.moduleOutput(inner, output) };
}

/** `a.b.id` comes with `a.b`, and `a["x"].id` with `a`, which says less and may mean more than one thing. */
function mostSpecific(references: readonly string[]): string[] {
  return references.filter(
    (reference) =>
      !references.some((other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`)),
  );
}
