import { resourceOf } from "./address";
import type { DocumentNode } from "./DocumentNode";
import { isOurs } from "./resourceTypes";

/** One entry of a list of resources or of changes, before anything but its identity is looked at. */
export interface ResourceEntry {
  readonly address: string;
  readonly type: string;
  readonly providerName: string | null;
  /** The key of a deposed object: one that a replacement left behind. Its successor has the same address. */
  readonly deposed: string | null;
  readonly node: DocumentNode;
}

/** What a resource is, of a list of any kind: a change, a value, a block. */
export interface ResourceIdentity {
  readonly address: string;
  /** `managed`, `data`, or what a newer Terraform adds. */
  readonly mode: string;
  readonly type: string;
}

/** Address, mode and type, which must belong together: a wrong one would hide the resource. */
export function identityOf(node: DocumentNode): ResourceIdentity {
  const address = node.requiredText("address");
  const resource = resourceOf(address);
  const mode = node.text("mode") ?? resource?.mode;
  const type = node.text("type") ?? resource?.type;
  if (type === undefined || mode === undefined) throw node.refusal("its `address` is none of a resource");
  // What is neither managed nor data is of kinds that are not read, whatever their addresses are like.
  const isOtherKind = mode !== "managed" && mode !== "data" && !isOurs(type);
  if (!isOtherKind && (resource?.mode !== mode || resource.type !== type)) {
    throw node.refusal("its `address`, its `mode` and its `type` do not belong together");
  }
  return { address, mode, type };
}

/** The managed resources of a list; data sources are read, not declared. */
export function managedEntries(nodes: readonly DocumentNode[]): ResourceEntry[] {
  return entriesOfMode("managed", nodes);
}

export function dataEntries(nodes: readonly DocumentNode[]): ResourceEntry[] {
  return entriesOfMode("data", nodes);
}

function entriesOfMode(wanted: "managed" | "data", nodes: readonly DocumentNode[]): ResourceEntry[] {
  return nodes.flatMap((node) => {
    const { address, mode, type } = identityOf(node);
    if (mode !== wanted) return [];
    const deposed = node.text("deposed") ?? node.text("deposed_key");
    return [{ address, type, providerName: node.text("provider_name"), deposed, node }];
  });
}

/** The managed resources of a `root_module` and the modules in it: of a state, or of planned values. */
export function entriesOfModules(root: DocumentNode | null): ResourceEntry[] {
  const modules = root === null ? [] : [root];
  // Each module appends those in it to the list that is being walked.
  for (const module of modules) modules.push(...module.objects("child_modules"));
  return modules.flatMap((module) => managedEntries(module.objects("resources")));
}
