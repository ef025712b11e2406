import { modulePathOf, parentModule, withoutKeys } from "../addresses/address";
import type {
  Configuration,
  ConfiguredResource,
  Repetition,
  Evaluated,
} from "../configuration/Configuration";
import type { UnreadPart } from "../declared/Declared";
import { evaluate } from "../configuration/evaluate";
import { isCurrent, type TerraformDocument } from "../document/TerraformDocument";
import { isOurs } from "../addresses/resourceTypes";

const BY_OPTION = "-target or -exclude left it out of the plan";
const NOT_APPLIED = "it was not applied yet, and a refresh-only plan says no more of it";
const DAMAGED = "the plan says that it is whole and has no change for it: members are missing from the file";

/**
 * What the configuration, the state or the planned values have and the plan has no change for. Terraform 1.8 says of a
 * plan whether it is complete; Terraform before it and OpenTofu do not, so the plan is held against its own parts.
 */
export function leftOutParts(document: TerraformDocument): UnreadPart[] {
  if (document.kind === "state") return [];
  const changed = new Set(document.changes.filter(isCurrent).map(({ address }) => address));
  const planned = document.plannedValues.filter(({ address, type }) => isOurs(type) && !changed.has(address));
  return [
    ...planned.map(({ address }) =>
      part(address, "its planned values are there without a change: members are missing from the file"),
    ),
    ...fromState(document, changed),
    ...fromConfiguration(document, changed),
  ];
}

function fromState(document: TerraformDocument, changed: ReadonlySet<string>): UnreadPart[] {
  if (document.mode === "refresh-only") return [];
  return document.prior
    .filter((entry) => isCurrent(entry) && isOurs(entry.type) && !changed.has(entry.address))
    .map(({ address }) => part(address, whyMissing(document)));
}

function fromConfiguration(document: TerraformDocument, changed: ReadonlySet<string>): UnreadPart[] {
  // Of what was never applied, `plan -destroy` has nothing to say.
  if (document.mode === "destroy" || (document.complete === true && document.mode !== "refresh-only"))
    return [];
  const instances = [
    ...changed,
    ...[...document.prior, ...document.deletedOutside()].map(({ address }) => address),
  ];
  const counts = countBlocks(instances);
  return document.configuration.allBlocks().flatMap((block) => {
    if (block.mode !== "managed" || !isOurs(block.type)) return [];
    const why = counts.has(block.address)
      ? whySome(document, block, counts.get(block.address) ?? 0)
      : whyNone(document, block);
    return why === null ? [] : [part(block.address, why)];
  });
}

function countBlocks(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of new Set(addresses)) {
    const block = withoutKeys(address);
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return counts;
}

/** Why a block may have no instance in the plan; null when it is known to have none. */
function whyNone(document: TerraformDocument, block: ConfiguredResource): string | null {
  const { configuration } = document;
  const repetitions = repetitionsOf(configuration, block);
  if (repetitions.some(({ repetition, module }) => isEmpty(configuration, repetition, module))) return null;
  const counted = repetitions.some(
    ({ repetition: { count, forEach } }) => count !== null || forEach !== null,
  );
  // It compares the state; a block that may give no instance is nothing that the state lacks.
  if (document.mode === "refresh-only") return counted ? null : NOT_APPLIED;
  if (document.errored || !counted) return whyMissing(document);
  return `${whyMissing(document)}, or its count or for_each gives none: the plan does not say which`;
}

/** Why some instances of a block may be missing; null unless the plan tells how many there are. */
function whySome(document: TerraformDocument, block: ConfiguredResource, found: number): string | null {
  const { configuration } = document;
  const [own, ...calls] = repetitionsOf(configuration, block);
  const repeatedModule = calls.some(
    ({ repetition: { count, forEach } }) => count !== null || forEach !== null,
  );
  const expected =
    own === undefined || repeatedModule ? null : sizeOf(configuration, own.repetition, own.module);
  if (expected === null || found >= expected) return null;
  return `it has ${found} of ${expected} instances: ${whyMissing(document)}`;
}

function whyMissing({ errored, complete, mode }: TerraformDocument): string {
  if (errored) return "planning ended with errors before it";
  return complete === true && mode !== "refresh-only" ? DAMAGED : BY_OPTION;
}

interface PlacedRepetition {
  readonly repetition: Repetition;
  /** Where its expression stands. */
  readonly module: string;
}

/** That of the block, then those of the module calls around it, the innermost first. */
function repetitionsOf(configuration: Configuration, block: ConfiguredResource): PlacedRepetition[] {
  const module = modulePathOf(block.address);
  const found = [{ repetition: block.repetition, module }];
  for (let at = module; at !== ""; at = parentModule(at)) {
    found.push({ repetition: configuration.repetitionOf(at), module: parentModule(at) });
  }
  return found;
}

function isEmpty(configuration: Configuration, repetition: Repetition, module: string): boolean {
  const { count, forEach } = repetition;
  const counted = count === null ? null : evaluate(configuration, count, module);
  const each = forEach === null ? null : evaluate(configuration, forEach, module);
  return (
    (counted !== null && (isZero(counted) || isEmptyCollection(counted))) ||
    (each !== null && isEmptyCollection(each))
  );
}

/** The number of instances, where it is a constant. */
function sizeOf(configuration: Configuration, { count, forEach }: Repetition, module: string): number | null {
  const evaluated = count ?? forEach;
  if (evaluated === null) return null;
  const result = evaluate(configuration, evaluated, module);
  if (result.kind !== "constant") return null;
  if (typeof result.value === "number") return result.value;
  return typeof result.value === "object" && result.value !== null ? Object.keys(result.value).length : null;
}

/** `true` or a word is no count, so an expression around a reference to one is not taken for its value. */
function isZero(evaluated: Evaluated): boolean {
  return evaluated.kind !== "unresolved" && evaluated.value === 0;
}

function isEmptyCollection(evaluated: Evaluated): boolean {
  if (evaluated.kind === "unresolved") return false;
  const { value } = evaluated;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function part(address: string, why: string): UnreadPart {
  return { address, what: "what the apply does with it", why, option: null };
}
