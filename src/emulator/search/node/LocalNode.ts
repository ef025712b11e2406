import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cacheFolder } from "../build/cacheFolder";
import { nodeProgram, type NodeProgram, prepareNode } from "./prepareNode";
import { type RunningNode, startInHome } from "./startInHome";
import { engineOf, type SearchEngineVersion } from "../build/SearchEngine";

/** Where what is made once is kept, and who is told. */
export interface NodePreparation {
  /** @default the user's cache folder */
  readonly cache?: string;
  /** Stops what is under way; nothing half is left. @default never */
  readonly signal?: AbortSignal;
  /** Told in one sentence before the first preparation, which takes 15 seconds or more. @default a line on stderr */
  readonly onProgress?: (sentence: string) => void;
}

export interface LocalNodeOptions extends NodePreparation {
  /** @default 2.19.6 */
  readonly version?: SearchEngineVersion;
  /** Where its indexes and its configuration are, made when missing. @default a folder that goes with the node */
  readonly home?: string;
  /** Whether the home goes when the node is stopped, and when this process ends. @default only when none is named */
  readonly removesHome?: boolean;
  /** @default 0, a free one */
  readonly port?: number;
}

/**
 * A real OpenSearch node on the loopback interface, without the security plugin, from the jars of Maven Central. It
 * needs a JDK, 17 for 2.19 and 21 for 3.9; the first start of a version also Maven. `kuromoji_tokenizer`,
 * `nori_tokenizer` and `POST /_plugins/_refresh_search_analyzers/{index}` are stand-ins over Lucene's and the server's
 * own code, because no registry has those plugins.
 *
 * @example
 * const node = await LocalNode.start({ version: "2.19.6" });
 * writeFileSync(join(node.analyzersFolder, "F111"), "laptop, notebook");
 * // …
 * await node.stop();
 */
export class LocalNode {
  private constructor(
    readonly version: SearchEngineVersion,
    /** Where its indexes and its configuration are. */
    readonly home: string,
    private readonly isTemporary: boolean,
    private readonly program: NodeProgram,
    private running: RunningNode,
  ) {}

  /**
   * Starts a node, in two or three seconds, and waits until it answers.
   *
   * @throws PackagesError without Java, without Maven, without network the first time, and when the port is in use
   */
  static async start(options: LocalNodeOptions = {}): Promise<LocalNode> {
    const { version = "2.19.6", port = 0, signal } = options;
    const program = await LocalNode.prepared(version, options);
    const home =
      options.home === undefined ? mkdtempSync(join(tmpdir(), "opensearch-node-")) : resolve(options.home);
    const isTemporary = options.removesHome ?? options.home === undefined;
    try {
      const running = await startInHome({ version, program, home, isTemporary, port, signal });
      return new LocalNode(version, home, isTemporary, program, running);
    } catch (error) {
      if (isTemporary) rmSync(home, { recursive: true, force: true });
      throw error;
    }
  }

  /**
   * Does what the first start of a version does before it starts: jars, compiling, an archive of loaded classes.
   *
   * @throws PackagesError as {@link LocalNode.start}
   */
  static async prepare(version: SearchEngineVersion, options: NodePreparation = {}): Promise<void> {
    await LocalNode.prepared(version, options);
  }

  /** Why a version can't be started on this machine, in one sentence; undefined when what it needs is there. */
  static whyNot(version: SearchEngineVersion, cache: string = cacheFolder()): string | undefined {
    return nodeProgram(cache).whyNot(engineOf(version));
  }

  private static prepared(version: SearchEngineVersion, options: NodePreparation): Promise<NodeProgram> {
    const { cache = cacheFolder(), signal, onProgress = toStandardError } = options;
    return prepareNode(engineOf(version), cache, { signal, onProgress });
  }

  /** `http://127.0.0.1:<port>` */
  get url(): string {
    return `http://127.0.0.1:${this.running.port}`;
  }

  /** What `analyzers/<id>` in the settings of an index is read from: put files here, whole. */
  get analyzersFolder(): string {
    return join(this.home, "config", "analyzers");
  }

  /** Stops it in order and starts it again, with the same indexes, on the same port. */
  async restart(): Promise<void> {
    const { version, program, home, isTemporary } = this;
    await this.running.process.stop(true);
    this.running = await startInHome({ version, program, home, isTemporary, port: this.running.port });
  }

  /** Whether it still runs: it may have ended by itself. */
  get isRunning(): boolean {
    return this.running.process.isRunning;
  }

  /** Stops it; a home of its own goes with it. Stopping twice does nothing. */
  async stop(): Promise<void> {
    if (this.isTemporary) {
      await this.running.process.kill();
      rmSync(this.home, { recursive: true, force: true });
    } else if (this.running.process.isRunning) {
      await this.running.process.stop(true);
    }
  }
}

function toStandardError(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
