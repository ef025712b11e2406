import { innermostCall, instanceKeyOf, modulePathOf, parentModule, withoutKeys } from "../addresses/address";
import type { Configuration } from "../configuration/Configuration";
import type { DocumentNode } from "../json/DocumentNode";
import type { PlannedResource } from "../document/PlannedResource";
import { mostSpecific } from "../configuration/references";

/** Where an expression stands. */
interface Place {
  /** The module path with its instance keys and its trailing dot; empty in the root. */
  readonly module: string;
  /** The instance that `each.key` or `count.index` means there: `["a"]`, `[0]`, or empty. */
  readonly key: string;
}

/** Terraform allows no circle; a document made by hand may have one. */
const MOST_STEPS = 32;
const KEY = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const ID = String.raw`(?:\.(?:id|package_id))?`;
const PACKAGE = new RegExp(`^(aws_opensearch_package\\.[^.[\\]]+)(${KEY})?${ID}$`);
const VARIABLE = new RegExp(`^var\\.([^.[\\]]+)${ID}$`);
const OUTPUT = new RegExp(`^(module\\.[^.[\\]]+(?:${KEY})?)\\.([^.[\\]]+)${ID}$`);
/** These give back as `package_id` what they were given as such. */
const ECHO = new RegExp(
  `^((?:data\\.opensearchpackages_(?:package|association)|aws_opensearch_package_association|opensearchpackages_(?:rollout|package_content|association_gate))\\.[^.[\\]]+)(?:${KEY})?\\.package_id$`,
);
const INDEX = /^(?:each\.key|count\.index)$/;

/**
 * Finds the declared package that a `package_id` means: by the id where that is known, else by following the
 * configuration. Where the plan does not tell which it is (a condition, a map, `each.value`, a local), it is none.
 */
export class ReferredPackages {
  private readonly addresses: ReadonlySet<string>;
  private readonly byBlock = new Map<string, PlannedResource[]>();
  private readonly byId = new Map<string, PlannedResource[]>();

  constructor(
    private readonly configuration: Configuration,
    packages: readonly PlannedResource[],
  ) {
    this.addresses = new Set(packages.map(({ address }) => address));
    for (const resource of packages) {
      append(this.byBlock, blockOf(resource.address), resource);
      const id = resource.before.text("package_id") ?? resource.values.text("package_id");
      if (id !== null) append(this.byId, id, resource);
    }
  }

  of({ address, values }: Pick<PlannedResource, "address" | "values">): string | null {
    const id = values.text("package_id");
    const [known, ...others] = (id === null ? undefined : this.byId.get(id)) ?? [];
    if (known !== undefined) return others.length === 0 ? known.address : null;
    const expression = this.configuration.argument(address, "package_id");
    const place = { module: modulePathOf(address), key: instanceKeyOf(address) };
    return this.meant(expression, place, MOST_STEPS);
  }

  /** The one package that everything in an expression leads to. */
  private meant(expression: DocumentNode | null, place: Place, steps: number): string | null {
    if (expression === null || steps === 0) return null;
    const references = mostSpecific(expression.expectObject().texts("references"));
    const isIndexed = references.some((reference) => INDEX.test(reference));
    const found = references
      .filter((reference) => !INDEX.test(reference))
      .map((reference) => this.end(reference, place, isIndexed, steps - 1));
    const [only, ...others] = new Set(found);
    return others.length === 0 ? (only ?? null) : null;
  }

  private end(reference: string, place: Place, isIndexed: boolean, steps: number): string | null {
    return (
      this.packageAt(reference, place, isIndexed) ??
      this.behindVariable(reference, place, steps) ??
      this.behindOutput(reference, place, steps) ??
      this.behindEcho(reference, place, steps)
    );
  }

  private packageAt(reference: string, { module, key }: Place, isIndexed: boolean): string | null {
    const [, block, ownKey] = PACKAGE.exec(reference) ?? [];
    if (block === undefined) return null;
    const wanted = ownKey ?? (isIndexed ? key : null);
    if (wanted !== null) return this.addresses.has(module + block + wanted) ? module + block + wanted : null;
    const [only, ...others] = this.byBlock.get(module + block) ?? [];
    return others.length === 0 ? (only?.address ?? null) : null;
  }

  /** From a module's variable to what its caller passes. */
  private behindVariable(reference: string, { module }: Place, steps: number): string | null {
    const variable = VARIABLE.exec(reference)?.[1];
    const call = innermostCall(module);
    if (variable === undefined || call === null) return null;
    const given = this.configuration.moduleArgument(module, variable);
    return this.meant(given, { module: parentModule(module), key: instanceKeyOf(call) }, steps);
  }

  /** From a module's output to what the module gives it. */
  private behindOutput(reference: string, { module }: Place, steps: number): string | null {
    const [, call, output] = OUTPUT.exec(reference) ?? [];
    if (call === undefined || output === undefined) return null;
    const inner = `${module}${call}.`;
    return this.meant(this.configuration.moduleOutput(inner, output), { module: inner, key: "" }, steps);
  }

  private behindEcho(reference: string, place: Place, steps: number): string | null {
    const block = ECHO.exec(reference)?.[1];
    if (block === undefined) return null;
    const key = instanceKeyOf(reference.replace(/\.package_id$/, ""));
    const expression = this.configuration.argument(place.module + block, "package_id");
    return this.meant(expression, { module: place.module, key: key === "" ? place.key : key }, steps);
  }
}

/** The block of an instance, in the instance of its module. */
function blockOf(address: string): string {
  const module = modulePathOf(address);
  return module + withoutKeys(address.slice(module.length));
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
