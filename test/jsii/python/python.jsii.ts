import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DescribePackagesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../src/emulator";
import { TerraformWorkspace } from "../../../tools/terraform";
import { TemporaryFolder } from "../../TemporaryFolder";
import { DOMAINS } from "../ProductSearchStack";
import { expectSameStack, STACK } from "../sameStack";
import { describeWithAwsProvider } from "../../e2e/describeWithTerraform";
import { describeWithPython } from "./describeWithPython";
import { PythonLibrary } from "./PythonLibrary";

const ROOT = join(__dirname, "..", "..", "..");
const EXAMPLE = join(ROOT, "examples", "python");
const PAGE = readFileSync(join(ROOT, "docs", "python.md"), "utf8");

describeWithPython("the constructs in Python", () => {
  const temporary = new TemporaryFolder();
  const python = join(temporary.path, "python");
  let library: PythonLibrary;

  beforeAll(async () => {
    library = await PythonLibrary.build();
    cpSync(EXAMPLE, python, { recursive: true });
    const { exitCode, stderr } = library.run("main.py", python);
    if (exitCode !== 0) throw new Error(stderr);
  });

  afterAll(() => {
    library.remove();
    temporary.remove();
  });

  it("ask for packages that pip has for them", () => {
    expect(library.checkRequirements()).toMatchObject({ exitCode: 0 });
  });

  it("synthesize the same stack as in TypeScript, byte for byte, the plugin and the files included", () => {
    expectSameStack(join(python, STACK), join(temporary.path, "typescript"));
  });

  it("run as their page shows, block after block", () => {
    const shown = join(temporary.path, "shown");
    cpSync(join(EXAMPLE, "dictionaries"), join(shown, "dictionaries"), { recursive: true });
    writeFileSync(join(shown, "shown.py"), blocksOf(PAGE).join("\n"));
    expect(library.run("shown.py", shown)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(existsSync(join(shown, "cdktf.out", "stacks", "search", "cdk.tf.json"))).toBe(true);
  });

  describe("when something is tried", () => {
    const told = new Map<string, Attempt>();

    beforeAll(() => {
      for (const name of ["first", "second"]) mkdirSync(join(temporary.path, name));
      temporary.write(join("first", "words.txt"), "the\n");
      temporary.write(join("second", "only-second.txt"), "the\n");
      const { exitCode, stdout, stderr } = library.run(
        join(__dirname, "attempts.py"),
        temporary.path,
        temporary.path,
      );
      if (exitCode !== 0) throw new Error(stderr);
      for (const line of stdout.trim().split("\n")) {
        const attempt = JSON.parse(line) as Attempt;
        told.set(attempt.name, attempt);
      }
    });

    it("name a format in messages as the program does", () => {
      expect(told.get("enum value")?.gave).toBe("STOP_WORDS");
      expect(told.get("wrong format")?.error).toBe("RuntimeError");
      expect(told.get("wrong format")?.message).toContain(
        'synonyms_path reads SOLR_SYNONYMS or WORDNET_SYNONYMS (got "STOP_WORDS")',
      );
    });

    it.each(["wrong name", "wrong domain", "unknown domain", "no such file"])(
      "tell of %s in one line first, with the construct, the value and what to do, and of no member of TypeScript",
      (name) => {
        const { error, message = "" } = told.get(name) ?? {};
        expect(error).toBe("RuntimeError");
        // The folder's name is the machine's, with capital letters on some.
        const [line = ""] = message.replaceAll(temporary.path, "/folder").split("\n");
        expect(line).toMatch(/search\/words[^ ]*: .+: .+\. .+\.$/);
        expect(line).not.toMatch(/\b[a-z]+[A-Z]/);
      },
    );

    it("tell it as their page shows", () => {
      expect(PAGE).toContain(`\n${told.get("wrong name")?.message?.split("\n")[0]}\n`);
    });

    it("find a relative file from the working directory of the import, wherever the program goes later", () => {
      expect(told.get("file beside the import")?.gave).toBe(64);
      expect(told.get("no such file")?.message).toContain(join(temporary.path, "first", "only-second.txt"));
    });

    it("want a path as text, and a format as the enum's member", () => {
      expect(told.get("path of pathlib")?.error).toBe("TypeError");
      expect(told.get("format as text")?.error).toBe("TypeError");
    });

    it("take a package and a bucket of the user's own making", () => {
      expect(told.get("own package")?.gave).toEqual([
        ["F123456789", "search-kept"],
        ["F123456789", "search-prod"],
      ]);
      expect(told.get("own bucket")?.gave).toEqual(["acme-own-bucket"]);
    });

    it("leave the rollout to somebody else when told so", () => {
      expect(told.get("manual mode")?.gave).toEqual([]);
    });
  });

  describeWithAwsProvider("with the real Terraform, on the local AWS", () => {
    let emulator: Emulator;
    let terraform: TerraformWorkspace;

    beforeAll(async () => {
      emulator = await Emulator.start({ domains: DOMAINS.map((domainName) => ({ domainName })) });
      terraform = new TerraformWorkspace({
        directory: join(python, STACK),
        environment: emulator.environment(),
      });
      await terraform.init();
    });

    afterAll(async () => emulator.stop());

    it("are planned and applied, every domain holds the bytes of every file, and the next plan is empty", async () => {
      expect((await terraform.plan()).changes).toBe(true);
      await terraform.applyPlan();
      await expectOnEveryDomain(emulator, {
        "product-synonyms": "synonyms.txt",
        "stop-words-en": "stop-words.txt",
      });
      expect((await terraform.plan()).changes).toBe(false);
    });

    it("bring a changed file to every domain in one apply", async () => {
      const file = join(python, "dictionaries", "synonyms.txt");
      writeFileSync(file, `${readFileSync(file, "utf8")}mug, cup\n`);
      expect(library.run("main.py", python).exitCode).toBe(0);
      expect((await terraform.plan()).changes).toBe(true);
      await terraform.applyPlan();
      await expectOnEveryDomain(emulator, { "product-synonyms": "synonyms.txt" });
      expect((await terraform.plan()).changes).toBe(false);
    });

    async function expectOnEveryDomain(
      local: Emulator,
      files: Readonly<Record<string, string>>,
    ): Promise<void> {
      const client = new OpenSearchClient({
        endpoint: local.endpoint,
        region: "us-east-1",
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
      });
      const { PackageDetailsList = [] } = await client.send(new DescribePackagesCommand({}));
      for (const [packageName, file] of Object.entries(files)) {
        const packageId =
          PackageDetailsList.find((live) => live.PackageName === packageName)?.PackageID ?? "";
        for (const domainName of DOMAINS) {
          expect(local.domainFile({ domainName, packageId })).toEqual(
            readFileSync(join(python, "dictionaries", file)),
          );
        }
      }
    }
  });
});

/** The programs of a page, in its order. */
function blocksOf(page: string): string[] {
  return [...page.matchAll(/^```python\n(.*?)^```$/gms)].map(([, block = ""]) => block);
}

/** What an attempt of `attempts.py` ended with. */
interface Attempt {
  readonly name: string;
  readonly gave?: unknown;
  readonly error?: string;
  readonly message?: string;
}
