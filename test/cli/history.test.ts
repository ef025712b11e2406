import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { registerHistoryCommand } from "../../src/cli/commands/history";
import type { PackageHistory } from "../../src/validation/history/PackageHistory";
import { sha256Of } from "../validation/LiveDictionaries";
import { BUCKET, CaseWorld, REVIEWED } from "../validation/CaseWorld";
import { type CommandRun, runCommand } from "./CommandRun";

const NEXT = "car, automobile\nlorry, truck\n";
const SOURCE = `s3://${BUCKET}/s.txt`;

jest.setTimeout(60_000);

describe.each([true, false])(
  "opensearch-packages history, in a bucket that is versioned: %s",
  (versioned) => {
    let world: CaseWorld;
    const before = { ...process.env };

    beforeEach(async () => {
      world = await CaseWorld.start({ versioned });
      Object.assign(process.env, world.aws.environment());
    });
    afterEach(async () => {
      process.env = { ...before };
      await world.stop();
    });

    function history(...args: string[]): Promise<CommandRun> {
      return runCommand(registerHistoryCommand, ["history", ...args]);
    }

    async function json(...args: string[]): Promise<{ exitCode: number; history: PackageHistory }> {
      const { exitCode, stdout } = await history("-o", "json", ...args);
      return { exitCode, history: JSON.parse(stdout) as PackageHistory };
    }

    async function release(content: string): Promise<void> {
      await world.put("s.txt", content);
      await world.updateFrom("s.txt");
    }

    test("names versions, times and domains by the package's name or id, and says what --source would add", async () => {
      await release(NEXT);
      await world.associate("search-prod");
      for (const called of ["hx-syn", world.packageId]) {
        const { exitCode, stdout } = await history(called);
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(/v2 \(available\) +\S+Z +not asked +search-prod/);
        expect(stdout).toMatch(/v1 +\S+Z +not asked +search-staging/);
        expect(stdout).toContain("Give --source s3://bucket/key");
      }
    });

    test("says from which bytes each version was made, and is not green where that is not known", async () => {
      await release(NEXT);
      const { exitCode, history: known } = await json("hx-syn", "--source", SOURCE);
      const [v2, v1] = known.versions;
      expect(v2?.bytes).toMatchObject({ kind: "known", sha256: sha256Of(NEXT), size: NEXT.length });
      expect(exitCode).toBe(versioned ? 0 : 2);
      if (versioned) {
        expect(v1?.bytes).toMatchObject({ kind: "known", sha256: sha256Of(REVIEWED) });
        expect(v2?.change?.diff?.totals).toMatchObject({ added: 1, removed: 0 });
        expect(v1?.getBack).toMatch(
          /^aws s3api get-object --bucket hx-dict --key s\.txt --version-id \S+ s\.txt$/,
        );
      } else {
        expect(v1).toMatchObject({ bytes: { kind: "not known" }, getBack: null });
        expect(known.notKnown.join()).toContain("the bucket keeps no older content");
      }
    });

    test("does not believe that a version made of another object is a copy of this one", async () => {
      await world.updateFrom("other.txt");
      const { exitCode, history: known } = await json("hx-syn", "--source", SOURCE);
      expect(exitCode).toBe(2);
      expect(known.versions[0]?.bytes).toMatchObject({
        kind: "not known",
        why: expect.stringContaining("its bytes may come from any object") as string,
      });
    });

    test("a deleted object: its older versions are still there, or nothing is known", async () => {
      await world.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: "s.txt" }));
      const { exitCode, history: known } = await json("hx-syn", "--source", SOURCE);
      expect(exitCode).toBe(versioned ? 0 : 2);
      expect(known.versions[0]?.bytes.kind).toBe(versioned ? "known" : "not known");
    });

    test.each([
      ["GetPackageVersionHistory", "es:GetPackageVersionHistory"],
      ["ListDomainsForPackage", "es:ListDomainsForPackage"],
    ])("without %s it says what is not known and which permission would tell", async (operation, action) => {
      world.aws.faults.deny(operation);
      const { exitCode, stdout } = await history("hx-syn");
      expect(exitCode).toBe(2);
      expect(stdout).toContain(action);
    });

    test("a package that is not there is one message and the exit code 1", async () => {
      const { exitCode, stderr } = await history("no-such-package");
      expect(exitCode).toBe(1);
      expect(stderr).toContain("there is no package with this id or name");
    });

    test("prints the differences with --diff, and the way back where there is one", async () => {
      await release(NEXT);
      const { stdout } = await history("hx-syn", "--source", SOURCE, "--diff");
      expect(stdout.includes("+ lorry, truck")).toBe(versioned);
      expect(stdout).toContain(versioned ? "To go back" : "No older content is left in S3");
    });
  },
);
