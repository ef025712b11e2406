import { type JsonObject, objectAt, objectsAt, textAt, textsAt } from "./jsonView";

/** What a plan's `configuration` says of one resource block. */
export interface ConfiguredResource {
  readonly providerKey: string | null;
  readonly expressions: JsonObject;
}

/** The configuration part of a plan: which provider a block uses, and what its arguments refer to. */
export class Configuration {
  private readonly blocks = new Map<string, ConfiguredResource>();
  /** By the module path without keys: what the caller passes, and what the module gives. */
  private readonly calls = new Map<
    string,
    { readonly expressions: JsonObject; readonly outputs: JsonObject }
  >();
  private readonly providers: JsonObject;
  private readonly variables: JsonObject;

  constructor(document: JsonObject) {
    const configuration = objectAt(document, "configuration");
    this.providers = objectAt(configuration, "provider_config");
    this.variables = objectAt(document, "variables");
    this.readModule(objectAt(configuration, "root_module"), "");
  }

  /** The block of a resource; `address` may have instance keys. */
  block(address: string): ConfiguredResource | undefined {
    return this.blocks.get(withoutKeys(address));
  }

  /** What the argument of a block refers to, such as `aws_opensearch_package.synonyms.id`. */
  references(address: string, argument: string): string[] {
    return textsAt(this.block(address)?.expressions[argument], "references");
  }

  /** What the caller of a module passes for one of its variables refers to. */
  moduleArgument(module: string, variable: string): string[] {
    return textsAt(this.calls.get(withoutKeys(module))?.expressions[variable], "references");
  }

  /** What an output of a module refers to. */
  moduleOutput(module: string, output: string): string[] {
    const outputs = this.calls.get(withoutKeys(module))?.outputs ?? {};
    return textsAt(objectAt(objectAt(outputs, output), "expression"), "references");
  }

  providerExpressions(address: string): JsonObject {
    const key = this.block(address)?.providerKey;
    return key === null || key === undefined ? {} : objectAt(objectAt(this.providers, key), "expressions");
  }

  /** The value of an expression that is a constant, or nothing but a root variable; else null. */
  constant(expression: unknown): string | null {
    const value = textAt(expression, "constant_value");
    if (value !== null) return value;
    const [reference, ...others] = textsAt(expression, "references");
    const variable = others.length === 0 ? /^var\.([^.[]+)$/.exec(reference ?? "")?.[1] : undefined;
    return variable === undefined ? null : textAt(objectAt(this.variables, variable), "value");
  }

  private readModule(module: JsonObject, path: string): void {
    for (const resource of objectsAt(module, "resources")) {
      const address = textAt(resource, "address");
      if (address === null) continue;
      this.blocks.set(path + address, {
        providerKey: textAt(resource, "provider_config_key"),
        expressions: objectAt(resource, "expressions"),
      });
    }
    for (const [name, call] of Object.entries(objectAt(module, "module_calls"))) {
      const child = objectAt(call, "module");
      const childPath = `${path}module.${name}.`;
      this.calls.set(childPath, {
        expressions: objectAt(call, "expressions"),
        outputs: objectAt(child, "outputs"),
      });
      this.readModule(child, childPath);
    }
  }
}

const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

/** The address of the block that an instance belongs to. */
export function withoutKeys(address: string): string {
  return address.replace(KEY, "");
}

/** The module path of a resource's address with its trailing dot, instance keys included; empty in the root. */
export function modulePathOf(address: string): string {
  return /^(?:module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*/.exec(address)?.[0] ?? "";
}

/** `["a"]`, `[0]`, or empty. */
export function instanceKeyOf(address: string): string {
  return /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address)?.[0] ?? "";
}
