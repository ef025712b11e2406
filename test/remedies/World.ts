import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { childEnvironment } from "../../tools/terraform/childEnvironment";
import type { EmulatorOptions } from "../../src/emulator/EmulatorOptions";
import type { Finding, ValidationReport } from "../../src/validation";
import { ProviderWorkspace } from "../e2e/provider/ProviderWorkspace";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { TemporaryFolder } from "../TemporaryFolder";

const ROOT = join(__dirname, "..", "..");

export const PROD = "search-prod";
export const STAGING = "search-staging";

/** How the command line ended. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A local AWS, a folder with a configuration, the real Terraform in it, and this project's command line as a process. */
export class World {
  /** The ids of the packages by their names, as they were before anything happened. */
  readonly ids = new Map<string, string>();
  private readonly reports = new TemporaryFolder();
  private readonly others: string[] = [];
  private readonly applied: object[] = [];

  private constructor(
    readonly local: LocalPackages,
    private readonly workspace: ProviderWorkspace,
  ) {}

  static async start(options: EmulatorOptions = {}): Promise<World> {
    const local = await LocalPackages.start([PROD, STAGING], options);
    const workspace = await ProviderWorkspace.create(local);
    workspace.configure("");
    return new World(local, workspace);
  }

  async stop(): Promise<void> {
    await this.workspace.remove();
    await this.local.stop();
    this.reports.remove();
  }

  get terraform(): ProviderWorkspace["terraform"] {
    return this.workspace.terraform;
  }

  write(file: string, content: string): void {
    this.workspace.write(file, content);
  }

  read(file: string): string {
    return this.workspace.read(file);
  }

  /** Replaces words in a file; what is not there is a mistake of the test. */
  edit(file: string, words: string, others: string): void {
    const before = this.read(file);
    if (!before.includes(words)) throw new Error(`${file} has no ${words}`);
    this.write(file, before.replace(words, others));
  }

  /** The id of a package that the test made, or that Terraform made before anything happened. */
  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`${name} has no id`);
    return id;
  }

  /** Remembers the ids of what the state has by now. */
  rememberIds(state: string): void {
    for (const { values } of (JSON.parse(state) as StateJson).values.root_module.resources) {
      if (values.package_name !== undefined && values.id !== undefined && !this.ids.has(values.package_name))
        this.ids.set(values.package_name, values.id);
    }
  }

  /** The plan or state of another folder, which is validated along with this one's. */
  alsoValidate(name: string, content: string): void {
    this.others.push(this.reports.write(name, content));
  }

  /** Writes what `terraform show -json` prints, and validates it by the command line. */
  async validate(shown: string, ...words: readonly string[]): Promise<ValidationReport> {
    this.write("shown.json", shown);
    const report = join(this.reports.path, "report.json");
    const files = [join(this.terraform.directory, "shown.json"), ...this.others];
    const { exitCode, stderr } = await this.run("validate", ...files, "--output", `json=${report}`, ...words);
    if (exitCode !== 0 && exitCode !== 2) throw new Error(stderr);
    return JSON.parse(readFileSync(report, "utf8")) as ValidationReport;
  }

  /** Runs `opensearch-packages` in a process of its own, which knows of the local AWS by its environment alone. */
  run(...args: readonly string[]): Promise<CliRun> {
    const program = ["--import", "tsx", join("src", "cli", "main.ts"), ...args];
    const options = { cwd: ROOT, env: childEnvironment(this.local.emulator.environment()) };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, program, options, (_error, stdout, stderr) =>
        resolve({ exitCode: child.exitCode ?? 1, stdout, stderr }),
      );
    });
  }

  /** Changes the state as it is on disk, as if an earlier apply had left it so. */
  editState(change: (state: string) => string): void {
    const file = join(this.terraform.directory, "terraform.tfstate");
    if (!existsSync(file)) throw new Error("there is no state yet");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }

  /** Adds to the state what an earlier apply left there, without waiting for one. */
  hadApplied(type: string, name: string, attributes: Readonly<Record<string, unknown>>): void {
    const provider = 'provider["registry.terraform.io/hashicorp/aws"]';
    const instances = [{ schema_version: 0, attributes }];
    this.applied.push({ mode: "managed", type, name, provider, instances });
    const state = {
      version: 4,
      terraform_version: "1.11.4",
      serial: 1,
      lineage: "earlier",
      outputs: {},
      resources: this.applied,
    };
    this.write("terraform.tfstate", JSON.stringify(state));
  }

  /** The id that the service has a package of this name under now. */
  async packageIdOf(name: string): Promise<string> {
    const Filters = [{ Name: "PackageName" as const, Value: [name] }];
    const { PackageDetailsList } = await this.local.client.send(new DescribePackagesCommand({ Filters }));
    return PackageDetailsList?.[0]?.PackageID ?? "";
  }

  /** The calls by which words are lost. */
  lossyCalls(): string[] {
    const lossy = ["DeletePackage", "DissociatePackage", "DissociatePackages"];
    return this.local.requests.map(({ operation }) => operation).filter((name) => lossy.includes(name));
  }
}

interface StateJson {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly {
        readonly values: { readonly id?: string; readonly package_name?: string };
      }[];
    };
  };
}

/** The findings about a scenario's package or its parts: their addresses end in its name, or they name its id. */
export function findingsOn(world: World, { findings }: ValidationReport, name: string): Finding[] {
  const id = world.ids.get(name);
  return findings.filter(
    ({ address, packageId }) =>
      address.endsWith(`.${name}`) || (id !== undefined && (packageId === id || address.includes(id))),
  );
}
