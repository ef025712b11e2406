import {
  type Action,
  type Argument,
  type Attributes,
  type Block,
  closureOf,
  isReference,
  type PlannedAttributes,
  type PlannedResource,
  type PlannedStack,
  referredBy,
  type Stack,
  type StoredResource,
  UNKNOWN,
} from "./Stack";
import { plannedAssociationGate } from "./plannedAssociationGate";
import { plannedContent } from "./plannedContent";
import { plannedRollout } from "./plannedRollout";
import { isData, TYPE_ORDER, TYPE_RULES } from "./resourceTypes";

/** The difference between what a stack has and what it wants to have, as Terraform and the providers plan it. */
export function planStack(stack: Stack): PlannedStack {
  return new StackPlanner(stack).plan();
}

class StackPlanner {
  private readonly planned = new Map<string, PlannedResource>();

  constructor(private readonly stack: Stack) {}

  plan(): PlannedStack {
    const { name, state, blocks, forgotten } = this.stack;
    for (const type of TYPE_ORDER)
      for (const block of blocks)
        if (block.type === type) this.planned.set(block.address, this.ofBlock(block));
    const left = state.filter(({ address }) => !this.planned.has(address));
    const resources = [...this.planned.values(), ...left.map((stored) => this.withoutBlock(stored))];
    return { name, forgotten, resources };
  }

  private withoutBlock(stored: StoredResource): PlannedResource {
    const { address, type, attributes, dependencies } = stored;
    const action = this.stack.forgotten.includes(address) ? "forget" : "delete";
    const common = { address, type, action, before: attributes, after: null, block: null } as const;
    return { ...common, dependencies, createBeforeDestroy: false };
  }

  private ofBlock(block: Block): PlannedResource {
    const wanted = this.wantedBy(block);
    if (isData(block.type)) return this.dataSource(block, wanted);
    const imported = this.stack.imports[block.address];
    const stored = imported ?? this.stack.state.find(({ address }) => address === block.address);
    if (stored === undefined) {
      return this.planOf(block, "create", null, { ...unknowns(block), ...wanted });
    }
    const change = changeOf(block, stored.attributes, wanted);
    const action = imported !== undefined && change.action === "no-op" ? "import" : change.action;
    const planned = this.planOf(block, action, stored.attributes, change.after);
    const dependencies = [...new Set([...stored.dependencies, ...planned.dependencies])];
    return { ...planned, dependencies, importId: imported?.id };
  }

  private planOf(
    block: Block,
    action: Action,
    before: Attributes | null,
    after: PlannedAttributes,
  ): PlannedResource {
    const createBeforeDestroy = action === "replace" && this.createsBeforeDestroy(block.address);
    const { address, type } = block;
    const dependencies = closureOf(address, this.stack.blocks).filter((one) => !one.startsWith("data."));
    return { address, type, action, createBeforeDestroy, before, after, block, dependencies };
  }

  /** Read while planning, unless something that it hangs on is not known yet, or `depends_on` names what changes. */
  private dataSource(block: Block, wanted: PlannedAttributes): PlannedResource {
    const pending = block.dependsOn.some((address) => {
      const action = this.planned.get(address)?.action ?? "no-op";
      return action !== "no-op" && action !== "import";
    });
    const deferred = pending || Object.values(wanted).includes(UNKNOWN);
    return this.planOf(block, deferred ? "read" : "read while planning", null, wanted);
  }

  private wantedBy(block: Block): PlannedAttributes {
    const entries = Object.entries(block.arguments).map(
      ([name, argument]) => [name, this.valueOf(argument)] as const,
    );
    return Object.fromEntries(entries);
  }

  private valueOf(argument: Argument): string | null | typeof UNKNOWN {
    if (!isReference(argument)) return argument;
    const target = this.planned.get(argument.address);
    if (target === undefined) throw new RangeError(`nothing is planned at ${argument.address}`);
    return target.after?.[argument.attribute] ?? null;
  }

  /** What depends on a resource hands its `create_before_destroy` down to it. */
  private createsBeforeDestroy(address: string): boolean {
    return this.stack.blocks.some((block) => {
      if (block.address === address) return block.createBeforeDestroy;
      return referredBy(block).includes(address) && this.createsBeforeDestroy(block.address);
    });
  }
}

interface Change {
  readonly action: "no-op" | "update" | "replace";
  readonly after: PlannedAttributes;
}

function changeOf(block: Block, before: Attributes, wanted: PlannedAttributes): Change {
  const { forcesNew, updates, computed } = TYPE_RULES[block.type];
  if (forcesNew.some((name) => (wanted[name] ?? null) !== (before[name] ?? null))) {
    return { action: "replace", after: { ...unknowns(block), ...wanted } };
  }
  const ofPlugin = PLANNED_BY_PLUGIN[block.type];
  if (ofPlugin !== undefined) return ofPlugin(before, wanted);
  const gone = updates.filter((name) => wanted[name] === undefined && !computed.includes(name));
  const after = { ...before, ...Object.fromEntries(gone.map((name) => [name, null])), ...wanted };
  const isSame = updates.every((name) => (after[name] ?? null) === (before[name] ?? null));
  return isSame ? { action: "no-op", after: before } : { action: "update", after };
}

/** What the plugin decides itself about a resource that is there and stays. */
const PLANNED_BY_PLUGIN: Readonly<
  Partial<Record<Block["type"], (before: Attributes, wanted: PlannedAttributes) => Change>>
> = {
  opensearchpackages_package_content: plannedContent,
  opensearchpackages_association_gate: plannedAssociationGate,
  opensearchpackages_rollout: plannedRollout,
};

function unknowns({ type }: Block): PlannedAttributes {
  return Object.fromEntries(TYPE_RULES[type].computed.map((name) => [name, UNKNOWN]));
}
