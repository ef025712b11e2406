import type { Fate } from "./Mutant";

/** How many of a sample met which fate. */
export class Score {
  constructor(
    readonly all: number,
    private readonly fates: readonly Fate[],
  ) {}

  count(...fates: readonly Fate[]): number {
    return this.fates.filter((fate) => fates.includes(fate)).length;
  }

  get killed(): number {
    return this.count("killed", "timed out");
  }

  /** What a test could have noticed. */
  get asked(): number {
    return this.killed + this.count("survived", "no coverage");
  }

  /** The share of killed ones, 0 to 1; of nothing, nothing is known. */
  get share(): number | undefined {
    return this.asked === 0 ? undefined : this.killed / this.asked;
  }

  /** Where the share of all mutants is, with 95 % (Wilson's interval, narrower when the sample is much of them all). */
  get interval(): readonly [number, number] {
    return wilson(this.killed, this.asked, this.fates.length >= this.all ? Infinity : this.all);
  }
}

const Z95 = 1.959964;

/** Wilson's score interval, with the correction for a sample without replacement from `of`; `Infinity` says: of them all. */
export function wilson(hits: number, size: number, of: number): readonly [number, number] {
  if (size === 0) return [0, 1];
  if (of === Infinity) return [hits / size, hits / size];
  const share = hits / size;
  const unseen = of <= 1 ? 0 : Math.max(0, (of - size) / (of - 1));
  const z2 = Z95 * Z95 * unseen;
  const middle = (share + z2 / (2 * size)) / (1 + z2 / size);
  const half =
    (Math.sqrt(z2) / (1 + z2 / size)) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
