import { namespacedNames } from "./xmlTag";

/** Which prefixes a document has declared so far, anywhere: enough to know that one is not declared at all. */
export class XmlNamespaces {
  private readonly declared = new Set<string>();

  /** Takes a tag. @returns whether the names in it are plain, or what is wrong with one, or what is not checked */
  take(tag: string): { readonly problem?: string; readonly notChecked?: string } {
    const names = namespacedNames(tag);
    if (names.length === 0) return {};
    for (const name of names) if (name.startsWith("xmlns:")) this.declared.add(name.slice("xmlns:".length));
    const undeclared = names.find((name) => this.isUndeclared(name));
    if (undeclared === undefined) return { notChecked: "names with prefixes and namespaces" };
    return { problem: `the prefix of ${undeclared} is not declared` };
  }

  private isUndeclared(name: string): boolean {
    const prefix = /^([^:]+):[^:]+$/.exec(name)?.[1];
    return prefix !== undefined && prefix !== "xmlns" && !this.declared.has(prefix);
  }
}
