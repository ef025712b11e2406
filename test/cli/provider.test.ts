import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { registerProviderCommand } from "../../src/cli/commands/provider";
import { runProgram } from "../../src/cli/runProgram";
import { bundlePlugin } from "../../tools/bundle/bundlePlugin";

describe("opensearch-packages provider", () => {
  let directory: string;
  let stdout: string;
  let stderr: string;

  // The command installs what `npm run build` has put beside it.
  beforeAll(() => bundlePlugin(), 60_000);
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "mirror-"));
    stdout = "";
    stderr = "";
    jest.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      stderr += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    rmSync(directory, { recursive: true, force: true });
  });

  function provider(...args: string[]): Promise<number> {
    const program = new Command("opensearch-packages");
    registerProviderCommand(program);
    return runProgram(program, ["node", "opensearch-packages", "provider", ...args]);
  }

  test("install fills a mirror for the platforms asked for, and prints what to write for it", async () => {
    expect(
      await provider(
        "install",
        "--dir",
        directory,
        "--platform",
        "linux_arm64",
        "--platform",
        "darwin_arm64",
      ),
    ).toBe(0);
    const installed = stderr
      .trim()
      .split("\n")
      .map((line) => line.replace("installed ", ""));
    expect(installed.map((file) => statSync(file).mode & 0o777)).toEqual([0o755, 0o755]);
    expect(installed[0]).toContain(join("terraform.local", "cdktf", "opensearchpackages"));
    expect(readFileSync(installed[0] ?? "", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(stdout).toMatch(/source {2}= "terraform.local\/cdktf\/opensearchpackages"/);
  });

  test("install for Windows says what to do there", async () => {
    expect(await provider("install", "--dir", directory, "--platform", "windows_amd64")).toBe(1);
    expect(stderr).toMatch(/^error: .*only .exe files.*run Terraform in WSL/);
  });

  test("schema prints the documentation that the docs have", async () => {
    expect(await provider("schema")).toBe(0);
    expect(stdout).toContain("## Resource `opensearchpackages_rollout`");
    const page = readFileSync(join(__dirname, "..", "..", "docs", "provider.md"), "utf8");
    expect(page).toContain(stdout);
  });
});
