import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentPlatform, PluginBundle } from "../../../providers/opensearchpackages/bindings";
import { bundlePlugin } from "../../../tools/bundle/bundlePlugin";
import { TerraformWorkspace } from "../../../tools/terraform";
import type { LocalPackages } from "../../service/rollout/LocalPackages";
import { makeTemporaryFolder } from "../../TemporaryFolder";

/** A folder with a configuration that uses only our provider, and the real Terraform in it. */
export class ProviderWorkspace {
  private constructor(
    readonly terraform: TerraformWorkspace,
    private readonly directory: string,
    private readonly version: string,
    /** The script that Terraform starts. */
    readonly pluginFile: string,
  ) {}

  /** Writes the plugin beside the configuration, as a synthesized stack has it; `more` is for the environment. */
  static async create(
    local: LocalPackages,
    more: Readonly<Record<string, string>> = {},
  ): Promise<ProviderWorkspace> {
    const directory = makeTemporaryFolder("provider");
    const bundle = await bundled();
    const [pluginFile = ""] = bundle.writeInto(directory, [currentPlatform()]);
    const environment = { ...local.emulator.environment(), ...more };
    const terraform = new TerraformWorkspace({ directory, environment });
    return new ProviderWorkspace(terraform, directory, bundle.version, pluginFile);
  }

  /** Replaces the configuration. */
  configure(body: string): void {
    const header = `terraform {
  required_providers {
    opensearchpackages = {
      source  = "terraform.local/cdktf/opensearchpackages"
      version = "${this.version}"
    }
  }
}
provider "opensearchpackages" {
  region = "us-east-1"
}
`;
    writeFileSync(join(this.directory, "main.tf"), header + body);
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.directory, name), content);
  }

  read(name: string): string {
    return this.terraform.read(name);
  }

  /** The processes of this folder's plugin that are running, by their command lines. */
  pluginProcesses(): string[] {
    const table = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
    return table
      .split("\n")
      .filter((line) => line.includes("terraform-provider-opensearchpackages") && this.owns(line));
  }

  /** Waits until none is left. @throws when one is still there after the deadline */
  async noPluginProcesses(deadlineMs = 20_000): Promise<void> {
    const end = Date.now() + deadlineMs;
    while (this.pluginProcesses().length > 0) {
      if (Date.now() > end) throw new Error(`still running: ${this.pluginProcesses().join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async remove(): Promise<void> {
    await this.terraform.interrupt();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Terraform starts a plugin by its path relative to the folder it runs in, so that folder tells whose it is. */
  private owns(line: string): boolean {
    const [pid = ""] = line.trim().split(/\s+/);
    try {
      return execFileSync("readlink", [`/proc/${pid}/cwd`], { encoding: "utf8" }).trim() === this.directory;
    } catch {
      return false;
    }
  }
}

let bundle: Promise<PluginBundle> | undefined;

/** The plugin as it is in the sources now, bundled once for all tests of a file. */
function bundled(): Promise<PluginBundle> {
  bundle ??= (async () => {
    const directory = makeTemporaryFolder("provider-bundle");
    try {
      await bundlePlugin(directory);
      return PluginBundle.load(directory);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  })();
  return bundle;
}

/** A rollout, as a user writes it. */
export function rolloutOf(domainName: string, packageId: string, more = "", name = "this"): string {
  return `resource "opensearchpackages_rollout" "${name}" {
  domain_name = "${domainName}"
  package_id  = "${packageId}"
  ${more}
}
`;
}
