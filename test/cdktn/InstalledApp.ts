import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { type Ended, runModule } from "./CdktnTree";
import { readSynthesized, type Synthesized } from "./synthesizedStack";

const TSCONFIG = {
  compilerOptions: {
    module: "node16",
    moduleResolution: "node16",
    target: "ES2022",
    strict: true,
    skipLibCheck: true,
    outDir: "built",
    types: [],
  },
  include: ["app.ts"],
};

/** The names of the modules that an app imports. */
export interface AppModules {
  readonly cdk: string;
  readonly bindings: string;
  readonly ours: string;
}

/** A user's app in an empty folder: what it installs, its type check, its synth. */
export class InstalledApp {
  readonly folder = makeTemporaryFolder("cdktn-app");

  constructor(private readonly node: string) {
    this.write("package.json", '{ "name": "app", "private": true }');
    this.write("cdktf.json", "{}");
    this.write("synonyms.txt", "car, automobile\n");
    this.write("tsconfig.json", JSON.stringify(TSCONFIG));
  }

  /** @param packages as npm takes them: a range, an archive, an alias */
  install(...packages: readonly string[]): void {
    const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
    execFileSync("npm", ["install", ...options, ...packages], { cwd: this.folder, stdio: "pipe" });
  }

  writeApp(modules: AppModules): void {
    this.write("app.ts", appWith(modules));
  }

  /** Type-checks and compiles the app. */
  compile(): Ended {
    return runModule(this.node, "typescript/bin/tsc", ["-p", "tsconfig.json"], this.folder);
  }

  synthesize(): Synthesized {
    execFileSync(this.node, ["built/app.js"], { cwd: this.folder, stdio: "pipe" });
    return readSynthesized(join(this.folder, "cdktf.out"));
  }

  /** What the installed command prints. */
  command(...args: readonly string[]): string {
    const file = join(this.folder, "node_modules", ".bin", "opensearch-packages");
    return execFileSync(this.node, [file, ...args], { cwd: this.folder, encoding: "utf8", stdio: "pipe" });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }
}

function appWith({ cdk, bindings, ours }: AppModules): string {
  return `
import { App, LocalBackend, TerraformOutput, TerraformStack } from "${cdk}";
import { AwsProvider } from "${bindings}/lib/provider";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "${ours}";

const app = new App();
const stack = new TerraformStack(app, "search");
new LocalBackend(stack, { path: "terraform.tfstate" });
new AwsProvider(stack, "aws", { region: "us-east-1" });
const eu = new AwsProvider(stack, "eu", { region: "eu-west-1", alias: "eu" });
const bucket = new DictionaryBucket(stack, "dictionaries", { bucketName: "acme-dictionaries" });
const synonyms = new Dictionary(stack, "synonyms", {
  bucket,
  file: "synonyms.txt",
  format: DictionaryFormat.SOLR_SYNONYMS,
  packageName: "product-synonyms",
});
const onProd = synonyms.associateWith("search-prod");
new TerraformOutput(stack, "path", { value: onProd.referencePath, dependsOn: [onProd] });
Dictionary.fromPackageId(stack, "terms", "F1", { provider: eu }).associateWith("search-eu");
app.synth();
`;
}
