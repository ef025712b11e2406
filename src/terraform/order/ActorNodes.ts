import { withoutKeys } from "../addresses/address";
import type { Actor } from "./Actor";
import type { DependencyGraph } from "./DependencyGraph";

/** The actors in the graph, and by what they are found. */
export class ActorNodes {
  private readonly byBlock = new Map<string, Actor[]>();
  private readonly byName = new Map<string, Actor[]>();
  private readonly nodeOf: ReadonlyMap<Actor, number>;

  constructor(
    readonly actors: readonly Actor[],
    graph: DependencyGraph,
  ) {
    this.nodeOf = new Map(actors.map((actor) => [actor, graph.add()]));
    for (const actor of actors) {
      append(this.byBlock, `${actor.role} ${actor.block}`, actor);
      const name = withoutKeys(actor.module) + actor.address.slice(actor.module.length);
      append(this.byName, `${actor.role} ${name}`, actor);
    }
  }

  node(actor: Actor): number {
    return this.nodeOf.get(actor) ?? -1;
  }

  withRole(role: Actor["role"]): Actor[] {
    return this.actors.filter((actor) => actor.role === role);
  }

  ofBlock(role: Actor["role"], block: string): readonly Actor[] {
    return this.byBlock.get(`${role} ${block}`) ?? [];
  }

  /** Of an instance as its own module names it, in every instance of that module: keys only at its end. */
  ofInstance(role: Actor["role"], name: string): readonly Actor[] {
    return this.byName.get(`${role} ${name}`) ?? [];
  }
}

/** In different instances of one module nothing depends on each other, whatever the blocks say. */
export function areInSiblings(a: Actor, b: Actor): boolean {
  return a.module !== b.module && withoutKeys(a.module) === withoutKeys(b.module);
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
