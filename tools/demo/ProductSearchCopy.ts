import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { ProductSearchStack } from "../../examples/product-search/ProductSearchStack";

const DICTIONARIES = join(__dirname, "..", "..", "examples", "product-search", "dictionaries");

/** The domains that the local AWS starts with, and that the example puts its dictionaries on. */
export const DEMO_DOMAINS = ["search-prod", "search-staging"];

/** The example with dictionaries of its own to change: nothing in the checkout is touched. */
export class ProductSearchCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "opensearch-packages-demo-"));
  readonly dictionaries = join(this.folder, "dictionaries");
  /** Where Terraform runs: the synthesized stack. */
  readonly stackFolder = join(this.folder, "cdktf.out", "stacks", "product-search");

  constructor() {
    cpSync(DICTIONARIES, this.dictionaries, { recursive: true });
  }

  synthesize(): void {
    const app = new App({ outdir: join(this.folder, "cdktf.out") });
    new ProductSearchStack(app, "product-search", {
      region: "us-east-1",
      bucketName: "acme-product-search-dictionaries",
      domains: DEMO_DOMAINS,
      dictionariesFolder: this.dictionaries,
    });
    app.synth();
  }

  /** Adds a line to one of the dictionaries, as a search engineer would. */
  addRule(fileName: string, rule: string): void {
    appendFileSync(join(this.dictionaries, fileName), `${rule}\n`);
  }

  read(fileName: string): Buffer {
    return readFileSync(join(this.dictionaries, fileName));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
