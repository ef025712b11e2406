import type { DocumentNode } from "../json/DocumentNode";

/**
 * What the expressions of a block refer to, at any depth. An expression is an object with `references` or with
 * `constant_value`; everything around it is nested blocks.
 */
export function expressionReferences(node: DocumentNode | null): string[] {
  if (node === null || typeof node.value !== "object" || node.value === null) return [];
  if (Array.isArray(node.value)) return node.items().flatMap(expressionReferences);
  const references = node.member("references");
  if (references !== null && isTexts(references.value)) return mostSpecific(node.texts("references"));
  // A constant may be an object that looks like an expression.
  return node
    .entries()
    .flatMap(([key, member]) => (key === "constant_value" ? [] : expressionReferences(member)));
}

/** A nested block may have the name `references`: then its value is a list of objects. */
function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** `a.b.id` comes with `a.b`, and `a["x"].id` with `a`, which says less and may mean more than one thing. */
export function mostSpecific(references: readonly string[]): string[] {
  const distinct = [...new Set(references)];
  return distinct.filter(
    (reference) =>
      !distinct.some((other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`)),
  );
}
