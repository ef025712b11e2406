import { rmSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../../errors";
import { LocalNode, type NodePreparation } from "../node/LocalNode";
import { engineNearest } from "../build/SearchEngine";
import { AnalyzersFolder } from "./AnalyzersFolder";

/** Where the node of one domain is, or will be. */
export class DomainHome {
  readonly analyzers: AnalyzersFolder;
  private readonly closing = new AbortController();
  private starting: Promise<LocalNode> | undefined;
  private node: LocalNode | undefined;

  constructor(private readonly path: string) {
    this.analyzers = new AnalyzersFolder(join(path, "config", "analyzers"));
  }

  /** Whether there is a node, or one is being started. */
  get hasNode(): boolean {
    return this.starting !== undefined;
  }

  /**
   * The address of the node. Two requests at once start one; one that has ended by itself is started again.
   *
   * @throws PackagesError when it can't be started
   */
  async urlOfNode(engineVersion: string | undefined, preparation: NodePreparation): Promise<string> {
    if (this.node?.isRunning === false) this.starting = undefined;
    const starting = (this.starting ??= this.start(engineVersion, preparation));
    try {
      this.node = await starting;
      return this.node.url;
    } catch (error) {
      if (this.starting === starting) this.starting = undefined;
      throw error;
    }
  }

  /** Ends the node at once, also one that is being started, and removes everything. */
  async close(): Promise<void> {
    this.closing.abort(closed());
    await this.starting?.then(
      (node) => node.stop(),
      () => undefined,
    );
    rmSync(this.path, { recursive: true, force: true });
  }

  private start(engineVersion: string | undefined, preparation: NodePreparation): Promise<LocalNode> {
    const { version } = engineNearest(engineVersion);
    const { signal } = this.closing;
    return LocalNode.start({ ...preparation, signal, version, home: this.path, removesHome: true });
  }
}

function closed(): PackagesError {
  return new PackagesError({
    attempted: "starting the node behind a domain",
    problem: "the domain is gone, or the local AWS was stopped",
    remedy: "Start it again",
  });
}
