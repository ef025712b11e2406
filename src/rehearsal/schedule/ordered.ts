/** Tells of each two steps whether one certainly comes before the other. */
export class Before {
  private readonly words: number;
  private readonly rows: Uint32Array[] = [];

  /** @param after of each step those that it waits for; acyclic */
  constructor(private readonly after: readonly (readonly number[])[]) {
    this.words = Math.ceil(after.length / 32);
    for (const index of inOrder(after)) this.fill(index);
  }

  /** Whether `first` is certainly finished before `then` begins. */
  isBefore(first: number, then: number): boolean {
    const row = this.rows[then];
    return row !== undefined && ((row[first >>> 5] ?? 0) & (1 << (first & 31))) !== 0;
  }

  isOrdered(one: number, other: number): boolean {
    return this.isBefore(one, other) || this.isBefore(other, one);
  }

  /** Everything that is certainly finished before a step begins. */
  allBefore(index: number): number[] {
    const found: number[] = [];
    this.rows[index]?.forEach((bits, word) => {
      for (let left = bits; left !== 0; left &= left - 1) {
        found.push(word * 32 + 31 - Math.clz32(left & -left));
      }
    });
    return found;
  }

  private fill(index: number): void {
    const row = new Uint32Array(this.words);
    for (const earlier of this.after[index] ?? []) {
      const known = this.rows[earlier];
      for (let word = 0; word < this.words; word += 1) row[word] = (row[word] ?? 0) | (known?.[word] ?? 0);
      row[earlier >>> 5] = (row[earlier >>> 5] ?? 0) | (1 << (earlier & 31));
    }
    this.rows[index] = row;
  }
}

/** The indices, each after all that it waits for. What waits in a circle is left out. */
export function inOrder(after: readonly (readonly number[])[]): number[] {
  const waiting = after.map((those) => new Set(those).size);
  const followers: number[][] = after.map(() => []);
  after.forEach((those, index) => {
    for (const earlier of new Set(those)) followers[earlier]?.push(index);
  });
  const ready = [...after.keys()].filter((index) => waiting[index] === 0);
  // Each that is finished appends those that waited for it last to the list that is being walked.
  for (const index of ready) {
    for (const follower of followers[index] ?? []) {
      const left = (waiting[follower] ?? 0) - 1;
      waiting[follower] = left;
      if (left === 0) ready.push(follower);
    }
  }
  return ready;
}
