import { LocalPackages } from "../../service/rollout/LocalPackages";
import { TemporaryFolder } from "../../TemporaryFolder";
import { describeWithTerraform } from "../describeWithTerraform";
import { pathWithoutNode } from "../pathWithoutNode";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 120_000;

describeWithTerraform("the provider where there is no node", () => {
  const folder = new TemporaryFolder();
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  beforeAll(async () => {
    local = await LocalPackages.start(["search-prod"]);
    workspace = await ProviderWorkspace.create(local, { PATH: pathWithoutNode(folder.path) });
    workspace.configure(rolloutOf("search-prod", "F123456789"));
    await workspace.terraform.init();
  }, LIMIT_MS);
  afterAll(async () => {
    await workspace.remove();
    await local.stop();
    folder.remove();
  });

  test(
    "makes Terraform show the sentence that says what is missing and what to do",
    async () => {
      const { exitCode, output } = await workspace.terraform.run("plan", "-no-color").result;
      expect(exitCode).toBe(1);
      // Terraform breaks its lines where they are long.
      const said = output.replaceAll(/[\s│╷╵]+/g, " ");
      expect(said).toContain(
        "The Terraform provider opensearchpackages needs Node 20.9 or later on PATH where Terraform runs, and there is no node. Install Node from nodejs.org",
      );
    },
    LIMIT_MS,
  );
});
