import type { Configuration } from "../configuration/Configuration";
import type { ActorNodes } from "./ActorNodes";
import type { DependencyGraph } from "./DependencyGraph";

const KEY = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const NAME = String.raw`[^.[\]]+`;
const VARIABLE = new RegExp(`^var\\.(${NAME})`);
const MODULE = new RegExp(`^(module\\.${NAME})(?:${KEY})?(?:\\.(${NAME}))?`);
const INSTANCE = new RegExp(`^((?:data\\.)?${NAME}\\.${NAME})(${KEY})?`);

export type NodeKind = "block" | "variable" | "output" | "provider" | "module" | "end of module";

/**
 * The nodes between the actors: each block as a whole (it comes before its instances), each variable and output of a
 * module, each provider configuration, each module (before everything in it), and its end (after everything in it).
 * A name is the path of its module without keys and the own name; of a module the path.
 */
export class ConfigurationNodes {
  private readonly nodes = new Map<string, number>();
  private readonly blocks = new Map<number, string>();

  constructor(
    configuration: Configuration,
    private readonly actors: ActorNodes,
    private readonly graph: DependencyGraph,
  ) {
    for (const { address } of configuration.allBlocks()) {
      this.blocks.set(this.add("block", address), address);
    }
    for (const actor of actors.withRole("creates")) this.blocks.set(actors.node(actor), actor.block);
    for (const { path, expressions, outputs } of configuration.allCalls()) {
      this.add("module", path);
      this.add("end of module", path);
      for (const [name] of expressions?.entries() ?? []) this.add("variable", path + name);
      for (const [name] of outputs?.entries() ?? []) this.add("output", path + name);
    }
    for (const key of configuration.providers.keys()) this.add("provider", key);
  }

  /** Undefined when the configuration does not have it. */
  node(kind: NodeKind, name: string): number | undefined {
    return this.nodes.get(`${kind} ${name}`);
  }

  /** The block that a node belongs to: that of the block itself, or of what creates one of its instances. */
  blockOf(node: number): string | undefined {
    return this.blocks.get(node);
  }

  /**
   * The nodes that a reference means in a module. None for what is no node: `each.key`, and `local.…`, since the JSON
   * does not have the locals.
   */
  targetsOf(reference: string, module: string): readonly number[] {
    const variable = VARIABLE.exec(reference)?.[1];
    if (variable !== undefined) return known(this.node("variable", module + variable));
    const [, call, output] = MODULE.exec(reference) ?? [];
    if (call !== undefined) return this.targetsOfModule(`${module}${call}.`, output);
    const [, name, key] = INSTANCE.exec(reference) ?? [];
    return name === undefined ? [] : this.targetsOfBlock(module + name, key);
  }

  private targetsOfModule(path: string, output: string | undefined): readonly number[] {
    const node = output === undefined ? undefined : this.node("output", path + output);
    return known(node ?? this.node("end of module", path));
  }

  /** Of an instance that nothing acts on all that acts in its block; where nothing does, what the block waits for. */
  private targetsOfBlock(block: string, key: string | undefined): readonly number[] {
    const node = this.node("block", block);
    if (node === undefined) return [];
    const named = key === undefined ? [] : this.actors.ofInstance("creates", block + key);
    const actors = named.length > 0 ? named : this.actors.ofBlock("creates", block);
    return actors.length > 0 ? actors.map((actor) => this.actors.node(actor)) : [node];
  }

  private add(kind: NodeKind, name: string): number {
    const node = this.graph.add();
    this.nodes.set(`${kind} ${name}`, node);
    return node;
  }
}

function known(node: number | undefined): number[] {
  return node === undefined ? [] : [node];
}
