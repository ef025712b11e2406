import { withoutKeys } from "../addresses/address";
import type { DocumentNode } from "../json/DocumentNode";
import { identityOf } from "../addresses/ResourceIdentity";

/**
 * What the plan lets one know of an expression. The JSON keeps the value of a constant, and of everything else only
 * what it refers to: `var.area` and `"${var.area}-west-1"` look the same. So what was `followed` through references
 * is the value of what is referred to, and perhaps not that of the expression.
 */
export type Evaluated =
  | { readonly kind: "constant"; readonly value: unknown }
  | { readonly kind: "followed"; readonly value: unknown }
  | { readonly kind: "unresolved" };

/** What a plan's `configuration` says of one resource block. */
export interface ConfiguredResource {
  /** The address of the block, modules included, without keys. */
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  /** Null when the block does not say it. */
  readonly providerKey: string | null;
  readonly expressions: DocumentNode | null;
  readonly repetition: Repetition;
  readonly provisioners: readonly DocumentNode[];
  /** Its `depends_on`: addresses that hold in its module. */
  readonly dependsOn: readonly string[];
}

/** `count` or `for_each`, as far as the JSON has them: `for_each = toset([…])` of constants it leaves out. */
export interface Repetition {
  readonly count: DocumentNode | null;
  readonly forEach: DocumentNode | null;
}

/** A `module` block, and what the module has. */
export interface ModuleCall {
  /** The path of the module that it calls, without keys, with a trailing dot. */
  readonly path: string;
  readonly expressions: DocumentNode | null;
  readonly outputs: DocumentNode | null;
  readonly variables: DocumentNode | null;
  readonly repetition: Repetition;
  /** Its `depends_on`: addresses that hold in the module of the call. */
  readonly dependsOn: readonly string[];
}

/** One entry of `provider_config`. */
export interface ConfiguredProvider {
  /** `aws`, `aws.west`, `module.words:aws` */
  readonly key: string;
  readonly name: string | null;
  readonly fullName: string | null;
  /** The path of the module that has it, with a trailing dot; empty in the root. */
  readonly module: string;
  /** All constraints that the module has for it, as `~> 6.0`. */
  readonly versionConstraint: string | null;
  readonly expressions: DocumentNode | null;
}

/** The configuration part of a plan: which provider a block uses, and what its arguments refer to. */
export class Configuration {
  /** False for a state, and for a plan that lacks the member. */
  readonly isThere: boolean;
  readonly providers = new Map<string, ConfiguredProvider>();
  private readonly blocks = new Map<string, ConfiguredResource>();
  /** By the module path without keys: what the caller passes, and what the module gives. */
  private readonly calls = new Map<string, ModuleCall>();
  private readonly rootVariables: DocumentNode | null;
  private readonly rootDefaults: DocumentNode | null;

  constructor(document: DocumentNode) {
    const configuration = document.objectIfAny("configuration");
    const root = configuration?.objectIfAny("root_module") ?? null;
    this.isThere = configuration !== null;
    this.rootVariables = document.objectIfAny("variables");
    this.rootDefaults = root?.objectIfAny("variables") ?? null;
    for (const [key, provider] of configuration?.objectIfAny("provider_config")?.entries() ?? []) {
      this.providers.set(key, readProvider(key, provider));
    }
    if (root !== null) this.readModule(root, "");
  }

  /** The block of a resource; `address` may have instance keys. */
  block(address: string): ConfiguredResource | undefined {
    return this.blocks.get(withoutKeys(address));
  }

  allBlocks(): ConfiguredResource[] {
    return [...this.blocks.values()];
  }

  allCalls(): ModuleCall[] {
    return [...this.calls.values()];
  }

  /** The expression of an argument; null when the block does not set it, or is not there. */
  argument(address: string, argument: string): DocumentNode | null {
    return this.block(address)?.expressions?.member(argument) ?? null;
  }

  /** What the caller of a module passes for one of its variables. */
  moduleArgument(module: string, variable: string): DocumentNode | null {
    return this.calls.get(withoutKeys(module))?.expressions?.member(variable)?.expectObject() ?? null;
  }

  /** What an output of a module is made of. */
  moduleOutput(module: string, output: string): DocumentNode | null {
    const outputs = this.calls.get(withoutKeys(module))?.outputs;
    return outputs?.objectIfAny(output)?.objectIfAny("expression") ?? null;
  }

  repetitionOf(module: string): Repetition {
    return this.calls.get(withoutKeys(module))?.repetition ?? { count: null, forEach: null };
  }

  rootVariable(name: string): Evaluated {
    const value = this.rootVariables?.objectIfAny(name)?.member("value") ?? null;
    return value === null ? defaultIn(this.rootDefaults, name) : { kind: "constant", value: value.value };
  }

  variableDefault(module: string, name: string): Evaluated {
    return defaultIn(this.calls.get(withoutKeys(module))?.variables ?? null, name);
  }

  private readModule(module: DocumentNode, path: string): void {
    for (const resource of module.objects("resources")) {
      const { address: local, mode, type } = identityOf(resource);
      const address = path + local;
      this.blocks.set(address, {
        address,
        mode,
        type,
        providerKey: resource.text("provider_config_key"),
        expressions: resource.objectIfAny("expressions"),
        repetition: readRepetition(resource),
        provisioners: resource.objects("provisioners"),
        dependsOn: resource.texts("depends_on"),
      });
    }
    for (const [name, call] of module.objectIfAny("module_calls")?.entries() ?? []) {
      this.readCall(call, `${path}module.${name}.`);
    }
  }

  private readCall(call: DocumentNode, path: string): void {
    const child = call.objectIfAny("module");
    this.calls.set(path, {
      path,
      expressions: call.objectIfAny("expressions"),
      outputs: child?.objectIfAny("outputs") ?? null,
      variables: child?.objectIfAny("variables") ?? null,
      repetition: readRepetition(call),
      dependsOn: call.texts("depends_on"),
    });
    if (child !== null) this.readModule(child, path);
  }
}

function defaultIn(variables: DocumentNode | null, name: string): Evaluated {
  const value = variables?.objectIfAny(name)?.member("default") ?? null;
  return value === null ? { kind: "unresolved" } : { kind: "constant", value: value.value };
}

function readRepetition(node: DocumentNode): Repetition {
  return { count: node.objectIfAny("count_expression"), forEach: node.objectIfAny("for_each_expression") };
}

function readProvider(key: string, provider: DocumentNode): ConfiguredProvider {
  const module = provider.text("module_address");
  return {
    key,
    name: provider.text("name"),
    fullName: provider.text("full_name"),
    module: module === null ? "" : `${withoutKeys(module)}.`,
    versionConstraint: provider.text("version_constraint"),
    expressions: provider.objectIfAny("expressions"),
  };
}
