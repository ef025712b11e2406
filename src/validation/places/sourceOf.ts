import type { DeclaredPackage, DeclaredSource } from "../../terraform/declared/Declared";

/**
 * The resource that writes the object that a package is copied from; null when nothing declares the object. Of
 * several it is one that stays, from the same file before one from another.
 */
export function sourceOf(
  declared: DeclaredPackage,
  sources: readonly DeclaredSource[],
): DeclaredSource | null {
  const same = sources.filter((source) => isObject(declared, source));
  const kept = same.filter(({ plannedAction }) => plannedAction !== "delete" && plannedAction !== "forget");
  const preferred = kept.length > 0 ? kept : same;
  return preferred.find(({ input }) => input === declared.input) ?? preferred[0] ?? null;
}

/** Another resource whose removal in the same plan deletes the object that `own` writes. */
export function removerOf(
  declared: DeclaredPackage,
  own: DeclaredSource | null,
  sources: readonly DeclaredSource[],
): DeclaredSource | null {
  return (
    sources.find(
      (source) =>
        source !== own &&
        ((source.plannedAction === "delete" && isObject(declared, source)) ||
          (source.plannedAction === "replace" && isBefore(declared, source) && !isObject(declared, source))),
    ) ?? null
  );
}

function isObject({ source }: DeclaredPackage, { bucket, key }: DeclaredSource): boolean {
  return source !== null && source.bucket === bucket && source.key === key;
}

function isBefore({ source }: DeclaredPackage, { before }: DeclaredSource): boolean {
  return source !== null && before !== null && before.bucket === source.bucket && before.key === source.key;
}
