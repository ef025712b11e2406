/** `a.b.id` comes with `a.b`, and `a["x"].id` with `a`, which says less and may mean more than one thing. */
export function mostSpecific(references: readonly string[]): string[] {
  const distinct = [...new Set(references)];
  return distinct.filter(
    (reference) =>
      !distinct.some((other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`)),
  );
}
