import { modulePathOf, parentModule } from "../addresses/address";
import type {
  Configuration,
  ConfiguredProvider,
  ConfiguredResource,
  ModuleCall,
} from "../configuration/Configuration";
import { providerInScope } from "../providers/providerScope";
import type { Actor } from "./Actor";
import type { ActorNodes } from "./ActorNodes";
import { ConfigurationNodes, type NodeKind } from "./ConfigurationNodes";
import type { DependencyGraph } from "./DependencyGraph";
import { expressionReferences } from "../configuration/references";

/**
 * What waits for what by the configuration.
 *
 * @see https://developer.hashicorp.com/terraform/internals/graph
 */
export class ConfigurationEdges {
  private readonly nodes: ConfigurationNodes;

  constructor(
    private readonly configuration: Configuration,
    private readonly actors: ActorNodes,
    private readonly graph: DependencyGraph,
  ) {
    this.nodes = new ConfigurationNodes(configuration, actors, graph);
    configuration.allCalls().forEach((call) => this.connectCall(call));
    configuration.allBlocks().forEach((block) => this.connectBlock(block));
    for (const provider of configuration.providers.values()) this.connectProvider(provider);
    actors.actors.forEach((actor) => this.connectActor(actor));
  }

  /** The blocks that an actor depends on by the configuration: what the state would keep of it. */
  dependenciesOf(actor: Actor): string[] {
    const node = actor.role === "creates" ? this.actors.node(actor) : this.nodes.node("block", actor.block);
    if (node === undefined) return [];
    const blocks = [...this.graph.allBefore(node)].flatMap((before) => this.nodes.blockOf(before) ?? []);
    return [...new Set(blocks)].filter((block) => block !== actor.block);
  }

  private connectCall({ path, dependsOn, repetition, expressions, outputs }: ModuleCall): void {
    const caller = parentModule(path);
    const { count, forEach } = repetition;
    const before = [...dependsOn, ...expressionReferences(count), ...expressionReferences(forEach)];
    const module = this.nodes.node("module", path);
    this.waitForModule(module, caller);
    this.waitForAll(module, caller, before);
    const end = this.nodes.node("end of module", path);
    this.waitForModule(end, path);
    this.endAfter(caller, end);
    for (const [name, expression] of expressions?.entries() ?? []) {
      const variable = this.inModule("variable", path + name, path);
      this.waitForAll(variable, caller, expressionReferences(expression));
    }
    for (const [name, output] of outputs?.entries() ?? []) {
      const node = this.inModule("output", path + name, path);
      this.waitForAll(node, path, output.expectObject().texts("depends_on"));
      this.waitForAll(node, path, expressionReferences(output.member("expression")));
    }
  }

  private connectBlock(block: ConfiguredResource): void {
    const module = modulePathOf(block.address);
    const node = this.inModule("block", block.address, module);
    this.waitForAll(node, module, blockReferences(block));
    if (block.providerKey === null) return;
    this.waitForProvider(node, providerInScope(this.configuration, block.providerKey));
  }

  /** A module with a provider configuration of its own cannot have what its beginning would wait for. */
  private connectProvider({ key, module, expressions }: ConfiguredProvider): void {
    this.waitForAll(this.nodes.node("provider", key), module, expressionReferences(expressions));
  }

  private connectActor(actor: Actor): void {
    const node = this.actors.node(actor);
    this.waitForProvider(node, actor.provider);
    // What is destroyed is so by its state alone, and its module does not wait for it.
    if (actor.role === "destroys") return;
    this.wait(node, this.nodes.node("block", actor.block));
    this.endAfter(modulePathOf(actor.block), node);
  }

  /** The node of something that stands in a module: after the module begins, and before it ends. */
  private inModule(kind: NodeKind, name: string, module: string): number | undefined {
    const node = this.nodes.node(kind, name);
    this.waitForModule(node, module);
    this.endAfter(module, node);
    return node;
  }

  private endAfter(module: string, node: number | undefined): void {
    this.wait(this.nodes.node("end of module", module), node);
  }

  private waitForModule(node: number | undefined, module: string): void {
    this.wait(node, this.nodes.node("module", module));
  }

  private waitForProvider(node: number | undefined, provider: ConfiguredProvider | null): void {
    if (provider !== null) this.wait(node, this.nodes.node("provider", provider.key));
  }

  private waitForAll(node: number | undefined, module: string, references: readonly string[]): void {
    if (node === undefined) return;
    const own = this.nodes.blockOf(node);
    for (const target of references.flatMap((reference) => this.nodes.targetsOf(reference, module))) {
      // A block may refer to its own instances; it waits for none of them.
      if (own === undefined || this.nodes.blockOf(target) !== own) this.wait(node, target);
    }
  }

  private wait(node: number | undefined, other: number | undefined): void {
    if (node !== undefined && other !== undefined) this.graph.wait(node, other);
  }
}

function blockReferences({ expressions, repetition, provisioners, dependsOn }: ConfiguredResource): string[] {
  const parts = [expressions, repetition.count, repetition.forEach, ...provisioners.map(expressionsOf)];
  return [...dependsOn, ...parts.flatMap(expressionReferences)];
}

function expressionsOf(
  provisioner: ConfiguredResource["provisioners"][number],
): ConfiguredResource["expressions"] {
  return provisioner.objectIfAny("expressions");
}
