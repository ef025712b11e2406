import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { LocalPackages } from "../../service/rollout/LocalPackages";
import { TerraformWorkspace } from "../../../tools/terraform";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 120_000;

describeWithTerraform("a plugin that runs under a debugger", () => {
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  let plugin: ChildProcess;

  beforeAll(async () => {
    local = await LocalPackages.start(["search-prod"]);
    workspace = await ProviderWorkspace.create(local);
  }, LIMIT_MS);
  afterAll(async () => {
    plugin.kill();
    await workspace.remove();
    await local.stop();
  });

  test(
    "is attached to by the line that it prints, and outlives Terraform",
    async () => {
      const environment = local.emulator.environment();
      plugin = spawn(process.execPath, [workspace.pluginFile, "--debug"], {
        env: { ...process.env, ...environment },
        stdio: ["ignore", "pipe", "ignore"],
      });
      const line = await firstLine(plugin);
      const reattach = /^TF_REATTACH_PROVIDERS='(.*)'$/.exec(line)?.[1] ?? "";
      expect(JSON.parse(reattach)).toMatchObject({
        "terraform.local/cdktf/opensearchpackages": { Protocol: "grpc", ProtocolVersion: 6, Pid: plugin.pid },
      });
      const packageId = await local.create("synonyms", "car, automobile\n");
      workspace.configure(rolloutOf("search-prod", packageId));
      const terraform = new TerraformWorkspace({
        directory: workspace.terraform.directory,
        environment: { ...environment, TF_REATTACH_PROVIDERS: reattach },
      });
      await terraform.init();
      await terraform.apply();
      expect(local.served(packageId, "search-prod")).toBe("car, automobile\n");
      expect(plugin.exitCode).toBeNull();
    },
    LIMIT_MS,
  );

  function firstLine({ stdout }: ChildProcess): Promise<string> {
    if (stdout === null) throw new Error("the plugin has no stdout");
    const lines = createInterface({ input: stdout });
    return new Promise((resolve) => lines.once("line", resolve));
  }
});
