import type { DocumentNode } from "../json/DocumentNode";
import { identityOf } from "../addresses/ResourceIdentity";

/** One entry of a list of resources or of changes, before anything but its identity is looked at. */
export interface ResourceEntry {
  readonly address: string;
  readonly type: string;
  readonly providerName: string | null;
  /** The key of a deposed object: one that a replacement left behind. Its successor has the same address. */
  readonly deposed: string | null;
  readonly node: DocumentNode;
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
