import { PackagesError } from "../../errors";
import type { JsonObject } from "./jsonView";

/**
 * One value of a plan or state and where it stands: `resource_changes[3].change.after`. Members that are not asked for
 * may be anything, since newer Terraforms add some; a member that is asked for and has another type than the format
 * gives it is refused by its path, and never taken for one that is not there. Values are not quoted: they may be secret.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export class DocumentNode {
  private constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly input: string,
  ) {}

  static root(document: JsonObject, input: string): DocumentNode {
    return new DocumentNode(document, "", input);
  }

  /** The same place with another value: what is left of it when the unknown is taken out. */
  withValue(value: unknown): DocumentNode {
    return new DocumentNode(value, this.path, this.input);
  }

  /** Null when this has no such member. `constructor` and `__proto__` are nothing special in JSON. */
  member(key: string): DocumentNode | null {
    const object = this.asObject();
    return Object.hasOwn(object, key) ? this.child(object[key], key) : null;
  }

  /** The members of an object, in order. */
  entries(): [key: string, node: DocumentNode][] {
    return Object.entries(this.asObject()).map(([key, value]) => [key, this.child(value, key)]);
  }

  /** A member that must be an object. */
  object(key: string): DocumentNode {
    const node = this.member(key);
    if (node === null) throw this.refusal(`it has no \`${key}\``);
    return node.expectObject();
  }

  /** An object, or null when the member is not there; `null` in its place is refused. */
  objectIfAny(key: string): DocumentNode | null {
    return this.member(key)?.expectObject() ?? null;
  }

  /** An object, or null when the member is not there or is `null`. */
  objectOrNull(key: string): DocumentNode | null {
    const node = this.member(key);
    return node === null || node.value === null ? null : node.expectObject();
  }

  /** The items of a list; none when the member is not there. `null` in its place is refused. */
  list(key: string): DocumentNode[] {
    return this.member(key)?.items() ?? [];
  }

  objects(key: string): DocumentNode[] {
    return this.list(key).map((item) => item.expectObject());
  }

  /** As {@link objects}, for an attribute, which is `null` when it is not set. */
  objectsOrNull(key: string): DocumentNode[] {
    return this.member(key)?.value === null ? [] : this.objects(key);
  }

  /** A string that says something; null when the member is not there, is `null`, or is empty. */
  text(key: string): string | null {
    const value = this.member(key)?.asText() ?? null;
    return value === "" ? null : value;
  }

  requiredText(key: string): string {
    const text = this.text(key);
    if (text === null) throw this.refusal(`it has no \`${key}\``);
    return text;
  }

  texts(key: string): string[] {
    return this.list(key).map((item) => item.asText() ?? item.fail("a string"));
  }

  /** True or false; null when the member is not there. */
  flag(key: string): boolean | null {
    const node = this.member(key);
    if (node === null) return null;
    return typeof node.value === "boolean" ? node.value : node.fail("true or false");
  }

  expectObject(): DocumentNode {
    this.asObject();
    return this;
  }

  items(): DocumentNode[] {
    if (!Array.isArray(this.value)) return this.fail("a list");
    return this.value.map(
      (item: unknown, index) => new DocumentNode(item, `${this.path}[${index}]`, this.input),
    );
  }

  fail(expected: string): never {
    throw this.refusal(`it is ${kindOf(this.value)} where ${expected} belongs`);
  }

  refusal(problem: string): PackagesError {
    const where = this.path === "" ? this.input : `${this.input}: ${this.path}`;
    return new PackagesError({
      attempted: "reading the plan or state",
      problem,
      where,
      remedy: "Make the file anew with `terraform show -json`, and change nothing in it",
    });
  }

  private asObject(): JsonObject {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail("an object");
    return value as JsonObject;
  }

  private asText(): string | null {
    if (this.value === null) return null;
    return typeof this.value === "string" ? this.value : this.fail("a string");
  }

  private child(value: unknown, key: string): DocumentNode {
    const plain = /^[\w-]+$/.test(key);
    const step = plain ? `${this.path === "" ? "" : "."}${key}` : `[${JSON.stringify(key)}]`;
    return new DocumentNode(value, this.path + step, this.input);
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
