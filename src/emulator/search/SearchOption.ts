import type { NodePreparation } from "./node/LocalNode";
import { type DomainNodes, NO_NODES } from "./nodes/DomainNodes";
import { OwnNodes } from "./nodes/OwnNodes";
import { type SearchNodeAddress, SharedNode } from "./nodes/SharedNode";

/** A node for each domain, with more said than `auto`. */
export interface OwnSearchNodes extends NodePreparation {
  readonly auto: true;
}

/** `auto`: a node for each domain, or the one node of an address for all of them. */
export type SearchOption = "auto" | OwnSearchNodes | SearchNodeAddress;

/**
 * The nodes behind the domains.
 *
 * @param engineVersions of the domains that are there from the start
 * @throws PackagesError when there can't be any
 */
export async function startNodes(
  option: SearchOption | undefined,
  engineVersions: readonly (string | undefined)[],
): Promise<DomainNodes> {
  if (option === undefined) return NO_NODES;
  if (option !== "auto" && "url" in option) return SharedNode.connect(option);
  const nodes = new OwnNodes(option === "auto" ? {} : option);
  try {
    // Without a domain yet, the usual engine: what is missing is said at the start, and not to the first search.
    await nodes.prepare(engineVersions.length === 0 ? [undefined] : engineVersions);
    return nodes;
  } catch (error) {
    await nodes.stop();
    throw error;
  }
}
