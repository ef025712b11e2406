/** What `terraform graph -plan` prints: each node by its name, with those that it waits for. */
export class RealApplyGraph {
  private readonly edges = new Map<string, Set<string>>();

  constructor(dot: string) {
    const node = /^\t+"\[root\] ((?:[^"\\]|\\.)*)" (?:\[label|-> "\[root\] ((?:[^"\\]|\\.)*)"$)/;
    for (const line of dot.split("\n")) {
      const [, from, to] = node.exec(line) ?? [];
      if (from === undefined) continue;
      this.before(unescaped(from));
      if (to !== undefined) this.before(unescaped(from)).add(unescaped(to));
    }
  }

  get names(): string[] {
    return [...this.edges.keys()];
  }

  /** All that a node waits for, directly or not. */
  allBefore(name: string): ReadonlySet<string> {
    const found = new Set(this.edges.get(name));
    for (const before of found) for (const other of this.edges.get(before) ?? []) found.add(other);
    return found;
  }

  private before(name: string): Set<string> {
    const known = this.edges.get(name) ?? new Set();
    this.edges.set(name, known);
    return known;
  }
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, "$1");
}
