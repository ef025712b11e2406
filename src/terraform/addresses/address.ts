/** The addresses of Terraform's resources: `module.a["x"].aws_opensearch_package.synonyms[0]`. */

const KEY = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const NAME = String.raw`[^.[\]"\s]+`;
const EVERY_KEY = new RegExp(KEY, "g");
const MODULES = new RegExp(`^(?:module\\.${NAME}(?:${KEY})?\\.)*`);
const LAST_MODULE = new RegExp(`(?:^|\\.)(module\\.${NAME}(?:${KEY})?)\\.$`);
const KEY_AT_END = new RegExp(`${KEY}$`);
const RESOURCE = new RegExp(`^(data\\.)?(${NAME})\\.${NAME}(?:${KEY})?$`);

/** The address of the block that an instance belongs to. */
export function withoutKeys(address: string): string {
  return address.replace(EVERY_KEY, "");
}

/** The module path of a resource's address with its trailing dot, instance keys included; empty in the root. */
export function modulePathOf(address: string): string {
  return MODULES.exec(address)?.[0] ?? "";
}

/** The innermost module call of a module path: `module.b[0]` of `module.a.module.b[0].`; null in the root. */
export function innermostCall(modulePath: string): string | null {
  return LAST_MODULE.exec(modulePath)?.[1] ?? null;
}

/** The path of the module that calls this one. */
export function parentModule(modulePath: string): string {
  const call = innermostCall(modulePath);
  return call === null ? "" : modulePath.slice(0, -(call.length + 1));
}

/** `["a"]`, `[0]`, or empty. */
export function instanceKeyOf(address: string): string {
  return KEY_AT_END.exec(address)?.[0] ?? "";
}

/** The mode and type that an address names; null when it is no address of a resource. */
export function resourceOf(
  address: string,
): { readonly mode: "managed" | "data"; readonly type: string } | null {
  const [, data, type] = RESOURCE.exec(address.slice(modulePathOf(address).length)) ?? [];
  return type === undefined ? null : { mode: data === undefined ? "managed" : "data", type };
}
