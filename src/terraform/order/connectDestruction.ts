import type { Actor } from "./Actor";
import { type ActorNodes, areInSiblings } from "./ActorNodes";
import type { DependencyGraph } from "./DependencyGraph";

/**
 * Adds what waits for what because something is destroyed: what depends on it goes first; what replaces it, what
 * depended on it and changes of what it depends on come after. Where new objects come first, they come before it; where
 * the document does not tell whether they do, they are not ordered with it.
 *
 * @param dependencies the blocks that an actor depends on, by itself or through others
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/docs/destroying.md
 */
export function connectDestruction(
  actors: ActorNodes,
  graph: DependencyGraph,
  dependencies: ReadonlyMap<Actor, readonly string[]>,
): void {
  const changes: [creator: Actor, destroyer: Actor][] = [];
  const wait = (actor: Actor, other: Actor): void => {
    graph.wait(actors.node(actor), actors.node(other));
    if (actor.role === "creates") changes.push([actor, other]);
  };
  for (const creator of actors.withRole("creates")) {
    destroyedFor(creator, actors, dependencies.get(creator) ?? []).forEach((old) => wait(creator, old));
  }
  for (const dependent of actors.withRole("destroys")) {
    for (const other of waitingFor(dependent, actors, dependencies.get(dependent) ?? [])) {
      if (!closesCircle(other, dependent, actors, graph)) wait(other, dependent);
    }
  }
  changes.forEach(([creator, destroyer]) => turnRound(creator, destroyer, actors, graph));
}

/** What one creator comes after: its own old objects, and those of what it depends on. */
function destroyedFor(creator: Actor, actors: ActorNodes, dependencies: readonly string[]): Actor[] {
  const own = actors.ofBlock("destroys", creator.block).filter(({ address }) => address === creator.address);
  // What only checks its conditions changes nothing that another could be in the way of.
  if (creator.kind === null) return own;
  const others = dependencies.flatMap((block) => actors.ofBlock("destroys", block));
  return [...own, ...others.filter((old) => !areInSiblings(creator, old))];
}

/** What comes after the destruction of a dependent: that of what it depends on, and its changes. */
function waitingFor(dependent: Actor, actors: ActorNodes, dependencies: readonly string[]): Actor[] {
  return dependencies
    .flatMap((block) => [...actors.ofBlock("destroys", block), ...actors.ofBlock("creates", block)])
    .filter((other) => other.kind !== null && !areInSiblings(other, dependent));
}

/** Terraform leaves out an edge that would close a circle, which only happens between providers. */
function closesCircle(actor: Actor, other: Actor, actors: ActorNodes, graph: DependencyGraph): boolean {
  if (actor.provider !== null && actor.provider.key === other.provider?.key) return false;
  return graph.allBefore(actors.node(other)).has(actors.node(actor));
}

function turnRound(creator: Actor, destroyer: Actor, actors: ActorNodes, graph: DependencyGraph): void {
  if (destroyer.createsFirst === false) return;
  graph.dropWait(actors.node(creator), actors.node(destroyer));
  if (destroyer.createsFirst === true) graph.wait(actors.node(destroyer), actors.node(creator));
}
