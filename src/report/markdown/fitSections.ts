import { cut, type Section, wholeSize } from "./Section";

/**
 * The sections, one after the other, in at most `budget` bytes. Each gets its share, or less when it needs
 * less; what is left goes to the sections that need more, in their order.
 */
export function fitSections(sections: readonly Section[], budget: number): string {
  const needs = sections.map(wholeSize);
  const grants = sections.map(({ share }, index) => Math.min(needs[index] ?? 0, Math.floor(share * budget)));
  let left = budget - grants.reduce((total, grant) => total + grant, 0);
  return sections
    .map((section, index) => {
      const granted = grants[index] ?? 0;
      const extra = Math.min(left, (needs[index] ?? 0) - granted);
      left -= extra;
      return cut(section, granted + extra);
    })
    .join("");
}
