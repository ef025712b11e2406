/** So many changes are kept apart before they are merged: it bounds what one change copies. */
const MOST_CHANGES = 64;

/**
 * Records by their key, in the order in which they were first added. They never change: a record more, or another in
 * place of one, gives other records, at the price of a few and not of all.
 */
export class Records<Value> implements Iterable<Value> {
  private constructor(
    private readonly base: ReadonlyMap<string, Value>,
    private readonly changes: ReadonlyMap<string, Value>,
  ) {}

  static empty<Value>(): Records<Value> {
    return new Records<Value>(new Map(), new Map());
  }

  static of<Value>(entries: Iterable<readonly [string, Value]>): Records<Value> {
    return new Records<Value>(new Map(entries), new Map());
  }

  get(key: string): Value | undefined {
    return this.changes.get(key) ?? this.base.get(key);
  }

  with(key: string, value: Value): Records<Value> {
    const changes = new Map(this.changes).set(key, value);
    if (changes.size < MOST_CHANGES) return new Records(this.base, changes);
    return Records.of([...this.base, ...changes]);
  }

  *entries(): Generator<readonly [string, Value]> {
    for (const [key, value] of this.base) yield [key, this.changes.get(key) ?? value];
    for (const entry of this.changes) if (!this.base.has(entry[0])) yield entry;
  }

  *[Symbol.iterator](): Generator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  filter(keeps: (value: Value) => boolean): Value[] {
    // Every call of the service asks this of all records: plain loops cost a third of what the generator does.
    const kept: Value[] = [];
    this.base.forEach((given, key) => {
      const value = this.changes.get(key) ?? given;
      if (keeps(value)) kept.push(value);
    });
    this.changes.forEach((value, key) => {
      if (!this.base.has(key) && keeps(value)) kept.push(value);
    });
    return kept;
  }
}
