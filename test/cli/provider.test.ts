import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { registerProviderCommand } from "../../src/cli/commands/provider";
import { bundlePlugin } from "../../tools/bundle/bundlePlugin";
import { type CommandRun, runCommand } from "./CommandRun";
import { TemporaryFolder } from "../TemporaryFolder";

const provider = (...argv: string[]): Promise<CommandRun> =>
  runCommand(registerProviderCommand, ["provider", ...argv]);

describe("opensearch-packages provider", () => {
  const mirror = new TemporaryFolder();

  // The command installs what `npm run build` has put beside it.
  beforeAll(() => bundlePlugin(), 60_000);
  afterAll(() => mirror.remove());

  test("install fills a mirror for the platforms asked for, and prints what to write for it", async () => {
    const platforms = ["--platform", "linux_arm64", "--platform", "darwin_arm64"];
    const { exitCode, stdout, stderr } = await provider("install", "--dir", mirror.path, ...platforms);
    expect(exitCode).toBe(0);
    const installed = stderr
      .trim()
      .split("\n")
      .map((line) => line.replace("installed ", ""));
    expect(installed.map((file) => statSync(file).mode & 0o777)).toEqual([0o755, 0o755]);
    expect(installed[0]).toContain(join("terraform.local", "cdktf", "opensearchpackages"));
    expect(readFileSync(installed[0] ?? "", "utf8")).toMatch(/^#!\/bin\/sh\n/);
    expect(stdout).toMatch(/source {2}= "terraform.local\/cdktf\/opensearchpackages"/);
  });

  test("install for Windows says what to do there", async () => {
    const { exitCode, stderr } = await provider(
      "install",
      "--dir",
      mirror.path,
      "--platform",
      "windows_amd64",
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: .*only .exe files.*use a standalone plugin or run Terraform in WSL/);
  });

  test("schema prints the documentation that the docs have", async () => {
    const { exitCode, stdout } = await provider("schema");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("## Resource `opensearchpackages_rollout`");
    const page = readFileSync(join(__dirname, "..", "..", "docs", "provider.md"), "utf8");
    expect(page).toContain(stdout);
  });
});
