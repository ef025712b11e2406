import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { missingAwsProvider, OPENTOFU, TERRAFORM_VARIABLE } from "../../tools/terraform";
import { DEMO_DOMAINS } from "../../tools/demo/ProductSearchCopy";
import { findOpenTofu } from "./findOpenTofu";

const ROOT = join(__dirname, "..", "..");
const TEN_MINUTES_MS = 600_000;

const found = findOpenTofu();
const missing = found.binary === undefined ? found.why : missingAwsProvider(OPENTOFU);

// Not a failure with CI=true, as without Terraform: OpenTofu can't be had everywhere, and not with apt or npm.
const describeIfThere = missing === undefined ? describe : describe.skip; // no OpenTofu here, the title says so

describeIfThere(`the demo, with OpenTofu${missing === undefined ? "" : ` (skipped: ${missing})`}`, () => {
  let output: string;
  beforeAll(() => {
    const tsx = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
    const env = { ...process.env, [TERRAFORM_VARIABLE]: found.binary };
    const ended = spawnSync(process.execPath, [tsx, "tools/demo/main.ts"], {
      cwd: ROOT,
      env,
      encoding: "utf8",
      timeout: TEN_MINUTES_MS,
    });
    output = ended.stdout + ended.stderr;
    if (ended.status !== 0) throw new Error(output);
  }, TEN_MINUTES_MS);

  test("runs `tofu` and nothing else, from the first plan to the destruction", () => {
    const commands = [...output.matchAll(/\b(tofu|terraform) (init|plan|apply|destroy)$/gm)].map(
      ([line]) => line,
    );
    expect(commands).toEqual([
      "tofu init",
      "tofu plan",
      "tofu apply",
      "tofu plan",
      "tofu apply",
      "tofu destroy",
    ]);
  });

  test.each(DEMO_DOMAINS)("brings a changed dictionary to %s in one apply", (domain) => {
    expect(output).toContain(`${domain} serves the new file, byte for byte`);
  });

  test("leaves nothing behind", () => {
    expect(output).toContain("The local AWS holds nothing any more.");
  });
});
