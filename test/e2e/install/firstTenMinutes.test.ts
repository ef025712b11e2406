import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ReadmeProject, type StepResult } from "../../../tools/docs/ReadmeProject";
import { describeWithRegistry } from "../../compatibility/describeWithRegistry";
import { PackedPackage } from "../../../tools/packaging/PackedPackage";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { describeWithAwsProvider } from "../describeWithTerraform";

const TEN_MINUTES_MS = 600_000;

/** What an install takes beside the bindings of the AWS provider, which are larger than all else together. */
const MOST_INSTALLED_PACKAGES = 200;

jest.setTimeout(TEN_MINUTES_MS);

describeWithAwsProvider("the README's first ten minutes, from the packed tarball in an empty folder", () => {
  describeWithRegistry("where packages can be installed", () => {
    const folder = makeTemporaryFolder("first-ten-minutes");
    const packed = new PackedPackage();
    const project = new ReadmeProject(folder, { "cdktf-opensearch-packages": packed.tarball });
    let installed: StepResult;

    beforeAll(async () => {
      installed = await project.run("install");
      project.writeFiles();
      await project.startAws();
    });

    afterAll(() => {
      project.stopAws();
      rmSync(folder, { recursive: true, force: true });
      packed.remove();
    });

    it("installs, without a conflict and without a script that runs", () => {
      expect(installed).toMatchObject({ exitCode: 0 });
      expect(installed.output).not.toMatch(/ERESOLVE|EBADENGINE/);
      const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as {
        packages: Record<string, { hasInstallScript?: boolean }>;
      };
      expect(Object.keys(lock.packages).length).toBeLessThan(MOST_INSTALLED_PACKAGES);
      expect(lock.packages["node_modules/cdktf-opensearch-packages"]?.hasInstallScript).toBeUndefined();
    });

    it("synthesizes the program as it stands, and one apply puts the dictionary on the domain", async () => {
      const { exitCode, output } = await project.run("apply");
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
      expect(output).toMatch(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed/);
      expect(output).toContain('synonyms-path = "analyzers/F');
      expect(readdirSync(join(folder, "cdktf.out", "stacks"))).toEqual(["search"]);
    });

    it("is told of the broken line by the synth, in words and without a stack trace of ours", async () => {
      const { exitCode, output } = await project.run("break");
      expect(exitCode).not.toBe(0);
      expect(output).toContain("dictionaries/synonyms.txt:2:");
      expect(output).toContain("several-arrows");
    });

    it("is told of the changed words by the plan, to the domain", async () => {
      const { exitCode, output: coloured } = await project.run("change");
      const output = stripVTControlCharacters(coloured);
      expect(exitCode).toBe(0);
      expect(output).toMatch(/package_version +=.*known after apply/);
      expect(output).toContain("opensearchpackages_rollout");
      expect(output).toMatch(/Plan: 0 to add, \d to change, 0 to destroy/);
    });

    it("is told by validate which words reach which domain, as a table and as a comment", async () => {
      const { exitCode, stdout, output } = await project.run("validate");
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
      expect(stdout).toContain("search-prod");
      const comment = readFileSync(join(folder, "comment.md"), "utf8");
      expect(comment).toContain("product-synonyms");
      expect(comment).toContain("television");
    });

    it("leaves nothing that it did not say it would", () => {
      expect(existsSync(join(folder, "comment.md"))).toBe(true);
      expect(readdirSync(folder).sort()).toEqual([
        "cdktf.out",
        "comment.md",
        "dictionaries",
        "main.ts",
        "node_modules",
        "package-lock.json",
        "package.json",
      ]);
    });
  });
});
