/** Identifiers for things that have names of their own: what no identifier has becomes `_`, and each is given once. */
export class Labels {
  private readonly given = new Set<string>();

  /** An identifier that resembles the name. */
  of(name: string): string {
    const letters = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
    const base = /^[A-Za-z]/.test(letters) ? letters : `dictionary_${letters}`.replace(/_$/, "");
    let label = base;
    for (let number = 2; this.given.has(label); number += 1) label = `${base}_${number}`;
    this.given.add(label);
    return label;
  }
}
