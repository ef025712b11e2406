import type { ObjectVersion, VersionEntry } from "./ObjectVersion";

/** The objects of one bucket: for each key its history, newest entry first. */
export class VersionedObjects {
  private readonly histories = new Map<string, VersionEntry[]>();

  get isEmpty(): boolean {
    return this.histories.size === 0;
  }

  /** The newest entry of a key, which may be a delete marker. */
  newest(key: string): VersionEntry | undefined {
    return this.histories.get(key)?.[0];
  }

  /** The object that a reader without a version id gets. */
  current(key: string): ObjectVersion | undefined {
    const newest = this.newest(key);
    return newest?.kind === "object" ? newest : undefined;
  }

  find(key: string, versionId: string): VersionEntry | undefined {
    return this.histories.get(key)?.find((entry) => entry.versionId === versionId);
  }

  history(key: string): readonly VersionEntry[] {
    return this.histories.get(key) ?? [];
  }

  /** Puts an entry in front; one with the same version id (only `null` comes twice) makes place for it. */
  add(entry: VersionEntry): void {
    const older = this.history(entry.key).filter(({ versionId }) => versionId !== entry.versionId);
    this.histories.set(entry.key, [entry, ...older]);
  }

  /** Puts a changed entry in the place of the one with its version id. */
  replace(entry: VersionEntry): void {
    const history = this.history(entry.key);
    this.histories.set(
      entry.key,
      history.map((other) => (other.versionId === entry.versionId ? entry : other)),
    );
  }

  remove(key: string, versionId: string): VersionEntry | undefined {
    const removed = this.find(key, versionId);
    const rest = this.history(key).filter((entry) => entry !== removed);
    if (rest.length === 0) this.histories.delete(key);
    else this.histories.set(key, rest);
    return removed;
  }

  /** Keys in the order of their UTF-8 bytes, which is not the order of JavaScript's strings. */
  sortedKeys(): string[] {
    const keys = [...this.histories.keys()].map((key) => ({ key, bytes: Buffer.from(key) }));
    return keys.sort((one, other) => one.bytes.compare(other.bytes)).map(({ key }) => key);
  }
}
