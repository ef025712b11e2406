import { modulePathOf, withoutKeys } from "../addresses/address";
import type { ConfiguredProvider } from "../configuration/Configuration";
import { providerInScope, providersOf } from "../providers/providerScope";
import type { ResourceEntry } from "../document/ResourceEntry";
import type { TerraformDocument } from "../document/TerraformDocument";
import type { ApplyStep } from "./ApplyOrder";

/** What acts on one object in the apply: Terraform has one node of its graph for it. */
export interface Actor {
  readonly role: "creates" | "destroys";
  /** Null for what only checks its conditions: it is no step, but others wait for it. */
  readonly kind: Exclude<ApplyStep["kind"], "join"> | null;
  readonly address: string;
  readonly type: string;
  readonly deposed: string | null;
  /** The address without keys. */
  readonly block: string;
  /** The path of the instance of its module, with a trailing dot; empty in the root. */
  readonly module: string;
  /** The blocks that it depends on by itself or through others, as the state keeps them; null when it does not. */
  readonly storedDependencies: readonly string[] | null;
  readonly provider: ConfiguredProvider | null;
  /**
   * Of what destroys: whether new objects come first, of itself and of what depends on it. That is
   * `create_before_destroy`, its own or taken over from a dependent. Null when the JSON does not tell: it has no
   * `lifecycle`, neither of the configuration nor of the state, so only the actions of a replacement do.
   */
  readonly createsFirst: boolean | null;
}

type Part = Pick<Actor, "role" | "kind" | "createsFirst">;

const creates = (kind: Actor["kind"]): Part => ({ role: "creates", kind, createsFirst: null });
const destroys = (kind: "delete" | "forget", createsFirst: boolean | null): Part => ({
  role: "destroys",
  kind,
  createsFirst,
});

/** By the actions of a change. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  create: [creates("create")],
  update: [creates("update")],
  read: [creates("read")],
  delete: [destroys("delete", null)],
  forget: [destroys("forget", null)],
  "delete create": [destroys("delete", false), creates("create")],
  "create delete": [creates("create"), destroys("delete", true)],
  "create forget": [creates("create"), destroys("forget", true)],
  "forget create": [destroys("forget", false), creates("create")],
};

/** All that act in the apply, in the order of the list of changes. Actions that are not known here have no part in it. */
export function actorsOf(document: TerraformDocument): Actor[] {
  const stored = storedDependencies(document);
  return [...document.changes, ...document.reads].flatMap((entry) =>
    partsOf(entry, document).map((part) => ({
      ...part,
      address: entry.address,
      type: entry.type,
      deposed: entry.deposed,
      block: withoutKeys(entry.address),
      module: modulePathOf(entry.address),
      storedDependencies: stored.get(entry.address) ?? null,
      provider: providerOf(entry, document),
    })),
  );
}

/** Of the current object of each instance. A state that has none for any instance does not keep them. */
function storedDependencies({ prior }: TerraformDocument): ReadonlyMap<string, readonly string[]> {
  if (!prior.some(({ node }) => node.member("depends_on") !== null)) return new Map();
  const current = prior.filter(({ deposed }) => deposed === null);
  return new Map(current.map(({ address, node }) => [address, node.texts("depends_on")]));
}

function partsOf({ address, deposed, node }: ResourceEntry, document: TerraformDocument): readonly Part[] {
  const actions = node.object("change").texts("actions").join(" ");
  const block = withoutKeys(address);
  if (actions === "no-op" && deposed === null && document.checkedBlocks.has(block)) {
    return [creates(null)];
  }
  const parts = Object.hasOwn(PARTS, actions) ? (PARTS[actions] ?? []) : [];
  const [only] = parts;
  if (only === undefined || parts.length > 1) return parts;
  // Only a replacement that creates first makes a deposed object.
  if (deposed !== null && only.kind === "delete") return [{ ...only, createsFirst: true }];
  // A `removed` block has no `create_before_destroy`, and what is forgotten does not have the state's.
  const isRemoved = only.kind === "forget" && document.configuration.block(address) === undefined;
  return isRemoved ? [{ ...only, createsFirst: false }] : parts;
}

function providerOf(
  { address, type, providerName }: ResourceEntry,
  { configuration }: TerraformDocument,
): ConfiguredProvider | null {
  const key = configuration.block(address)?.providerKey ?? null;
  if (key !== null) return providerInScope(configuration, key);
  const [first, ...others] = providersOf(configuration, type, providerName);
  return first !== undefined && others.length === 0 ? first : null;
}
