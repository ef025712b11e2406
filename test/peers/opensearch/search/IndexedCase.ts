import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalNode } from "../../../../src/emulator/search";
import { nodeCall } from "../nodeCall";
import type { UseCase } from "./useCases";

/** What becomes of a file on the domain after an index has read it. */
export const CHANGES = ["changed", "malformed", "not UTF-8", "missing", "with a BOM", "unchanged"] as const;

export type Change = (typeof CHANGES)[number];

/** An index on a real node, for one use and one change of its file. */
export class IndexedCase {
  constructor(
    private readonly node: LocalNode,
    readonly use: UseCase,
    readonly change: Change,
    /** The package's id, and the index's name in lower case. */
    readonly packageId: string,
  ) {}

  get index(): string {
    return this.packageId.toLowerCase();
  }

  get hasChange(): boolean {
    return this.change !== "malformed" || this.use.malformed !== undefined;
  }

  /** With the file as it was before. */
  async create(): Promise<void> {
    this.write(Buffer.from(this.use.before));
    await createIndex(this.node, this.index, this.use, `analyzers/${this.packageId}`);
  }

  makeChange(): void {
    const { now, malformed = "" } = this.use;
    switch (this.change) {
      case "changed":
        return this.write(Buffer.from(now));
      case "malformed":
        return this.write(Buffer.from(malformed));
      case "not UTF-8":
        return this.write(Buffer.concat([Buffer.from(now), Buffer.from([0xff, 0xfe, 0x0a])]));
      case "missing":
        return rmSync(this.file);
      case "with a BOM":
        return this.write(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(now)]));
      case "unchanged":
        return;
    }
  }

  repair(): void {
    this.write(Buffer.from(this.use.now));
  }

  /** What the index makes of texts, asked by the API alone; null where it answers nothing. */
  async tokens(): Promise<string | null> {
    return tokensOf(this.node, this.index, this.use);
  }

  private get file(): string {
    return join(this.node.analyzersFolder, this.packageId);
  }

  private write(bytes: Buffer): void {
    writeFileSync(this.file, bytes);
    if (!existsSync(this.file)) throw new Error("the file was not written");
  }
}

/** An index whose chain reads `path`. */
export async function createIndex(node: LocalNode, index: string, use: UseCase, path: string): Promise<void> {
  const field = use.normalizer
    ? { type: "keyword", normalizer: "a" }
    : use.renewed
      ? { type: "text", analyzer: "standard", search_analyzer: "a" }
      : { type: "text", analyzer: "a" };
  const { status, body } = await nodeCall(node.url, "PUT", `/${index}`, {
    settings: { number_of_replicas: 0, analysis: use.analysis(path) },
    mappings: { properties: { title: field } },
  });
  if (status !== 200) throw new Error(`${use.name}: ${JSON.stringify(body).slice(0, 300)}`);
}

export async function tokensOf(node: LocalNode, index: string, use: UseCase): Promise<string | null> {
  const { status, body } = await nodeCall(node.url, "POST", `/${index}/_analyze`, {
    [use.normalizer ? "normalizer" : "analyzer"]: "a",
    text: use.texts,
  });
  return status === 200 ? JSON.stringify((body as { tokens: unknown }).tokens) : null;
}
