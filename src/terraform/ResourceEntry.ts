import { resourceOf } from "./address";
import type { DocumentNode } from "./DocumentNode";

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
  return nodes.flatMap((node) => {
    const address = node.requiredText("address");
    const type = node.requiredText("type");
    const resource = resourceOf(address);
    if (resource === null) throw node.refusal("its `address` is none of a resource");
    if (resource.type !== type) throw node.refusal("its `address` and its `type` do not belong together");
    const mode = node.text("mode") ?? resource.mode;
    if (mode !== resource.mode) throw node.refusal("its `address` and its `mode` do not belong together");
    if (mode === "data") return [];
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
