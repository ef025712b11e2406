import { resourceOf } from "./address";
import type { DocumentNode } from "../json/DocumentNode";
import { isOurs } from "./resourceTypes";

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
