import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentPlatform, type PluginBundle } from "../../../providers/opensearchpackages/bindings";
import type { Emulator } from "../../../src/emulator";
import { TerraformWorkspace } from "../../../tools/terraform";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { asConfiguration } from "../asConfiguration";
import type { StepResult } from "../Driver";
import type { Stack } from "../plan/Stack";
import { stepsIn } from "./stepsIn";

interface PlanDocument {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

interface StateDocument {
  readonly values?: {
    readonly root_module?: {
      readonly resources?: readonly { address: string; values: { package_id?: string } }[];
    };
  };
}

export interface RealPlan {
  /** As `terraform show -json` prints it. */
  readonly json: string;
  /** By address: `delete create`. */
  readonly actions: ReadonlyMap<string, string>;
}

/** A stack in a folder of its own, with the real Terraform. */
export class RealStack {
  private constructor(
    private readonly directory: string,
    private readonly terraform: TerraformWorkspace,
  ) {}

  static async prepare(aws: Emulator, stack: Stack, plugin: PluginBundle): Promise<RealStack> {
    const directory = makeTemporaryFolder(`rehearsal-${stack.name}`);
    const files = asConfiguration(stack, plugin.version);
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(directory, name), String(content));
    plugin.writeInto(directory, [currentPlatform()]);
    const terraform = new TerraformWorkspace({ directory, environment: aws.environment() });
    await terraform.init();
    return new RealStack(directory, terraform);
  }

  async plan(): Promise<RealPlan> {
    await this.terraform.plan();
    const json = await this.terraform.showPlan();
    const { resource_changes: changes = [] } = JSON.parse(json) as PlanDocument;
    return {
      json,
      actions: new Map(changes.map(({ address, change }) => [address, change.actions.join(" ")])),
    };
  }

  /** The graph of the apply, as DOT. */
  async graph(): Promise<string> {
    return (await this.terraform.run("graph", "-plan=plan.out").result).stdout;
  }

  /** Applies what was planned, however that ends. */
  async apply(): Promise<StepResult[]> {
    return stepsIn((await this.terraform.run("apply", "-json", "plan.out").result).stdout);
  }

  /** The addresses of the packages that the state has, by their ids. */
  async packageAddresses(): Promise<ReadonlyMap<string, string>> {
    const { values } = JSON.parse(await this.terraform.showState()) as StateDocument;
    const packages = (values?.root_module?.resources ?? []).filter(({ address }) =>
      address.startsWith("aws_opensearch_package."),
    );
    return new Map(packages.map(({ address, values: { package_id } }) => [package_id ?? "", address]));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
