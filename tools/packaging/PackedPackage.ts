import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const ROOT = join(__dirname, "..", "..");
const NAME = "cdktf-opensearch-packages";

/** What `npm pack` says of a tarball. */
interface Packing {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
  readonly files: readonly { readonly path: string }[];
}

/** The package as it would be published, packed and laid out in a folder beside what it depends on. */
export class PackedPackage {
  /** A temporary folder; whoever makes it removes it. */
  readonly folder = mkdtempSync(join(tmpdir(), "opensearch-packages-"));
  readonly packing: Packing;

  /** @throws Error when the package has not been built */
  constructor() {
    if (!existsSync(join(ROOT, "lib", "src", "index.js"))) {
      throw new Error("The package has not been built: run `npm run build` first.");
    }
    const args = ["pack", "--ignore-scripts", "--json", `--pack-destination=${this.folder}`];
    const output = execFileSync("npm", args, {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [packing] = JSON.parse(output) as [Packing];
    this.packing = packing;
  }

  get tarball(): string {
    return join(this.folder, this.packing.filename);
  }

  /** Unpacks it into `node_modules`, next to links to some of the packages that the project itself has. */
  install(...beside: string[]): string {
    const modules = join(this.folder, "node_modules");
    mkdirSync(join(modules, NAME), { recursive: true });
    execFileSync("tar", ["-xzf", this.tarball, "-C", join(modules, NAME), "--strip-components=1"]);
    for (const name of beside) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
    }
    return join(modules, NAME);
  }

  /** A file of the package, as packed. */
  text(path: string): string {
    return readFileSync(join(this.folder, "node_modules", NAME, path), "utf8");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
