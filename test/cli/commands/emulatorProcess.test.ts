import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  AssociatePackageCommand,
  CreatePackageCommand,
  ListPackagesForDomainCommand,
  OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../src/emulator";

const ROOT = join(__dirname, "../../..");

/** A process compiles the program before it runs it, on a machine that may be busy. */
const LIMIT_MS = 120_000;

/** `opensearch-packages emulator` as a process of its own. */
class EmulatorProcess {
  stdout = "";
  stderr = "";
  readonly ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;

  constructor(...args: string[]) {
    const program = ["--import", "tsx", "src/cli/main.ts", "emulator", ...args];
    this.child = spawn(process.execPath, program, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.ended = once(this.child, "close").then(([exitCode, signal]: unknown[]) => ({
      exitCode: exitCode as number | null,
      signal: signal as NodeJS.Signals | null,
    }));
  }

  /** The lines that it prints, as environment variables, once it listens. */
  async environment(): Promise<Record<string, string>> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.stderr.includes("Ctrl-C") || !/^export AWS_ENDPOINT_URL=.*\n/m.test(this.stdout)) {
      if (over) throw new Error(`it ended before it listened: ${this.stderr}`);
      await setTimeout(20);
    }
    return Object.fromEntries(
      [...this.stdout.matchAll(/^export ([A-Z0-9_]+)=(\S+)$/gm)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

describe("the process of opensearch-packages emulator", () => {
  let local: EmulatorProcess | undefined;
  afterEach(async () => {
    local?.kill("SIGKILL");
    await local?.ended;
  });

  test(
    "takes a dictionary to a domain for clients with the environment it prints, and ends with 0 on Ctrl-C",
    async () => {
      local = new EmulatorProcess(
        ...["--domain", "search-prod=OpenSearch_2.19"],
        ...["--delays", "fast", "copyingMs=0", "validatingMs=0"],
      );
      const environment = await local.environment();
      const options = {
        endpoint: environment["AWS_ENDPOINT_URL"],
        region: environment["AWS_REGION"],
        credentials: {
          accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
          secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
        },
      };
      expect(await associatedOn("search-prod", options)).toMatchObject([{ PackageName: "synonyms" }]);
      local.kill("SIGINT");
      expect(await local.ended).toEqual({ exitCode: 0, signal: null });
      expect(local.stdout).toMatch(/^(export [A-Z0-9_]+=\S+\n)+$/);
      expect(local.stderr).toMatch(/^The local AWS listens on http:\/\/127\.0\.0\.1:\d+\. .*\n$/);
    },
    LIMIT_MS,
  );

  test(
    "ends with 1 when the port is in use, and says so in one line",
    async () => {
      const other = await Emulator.start();
      local = new EmulatorProcess("--port", new URL(other.endpoint).port);
      expect(await local.ended).toEqual({ exitCode: 1, signal: null });
      await other.stop();
      expect(local.stderr).toMatch(/^error: starting the local AWS: the port is in use .*\n$/);
      expect(local.stdout).toBe("");
    },
    LIMIT_MS,
  );
});

interface ClientOptions {
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What a domain has after a dictionary was brought to it. */
async function associatedOn(DomainName: string, options: ClientOptions): Promise<unknown> {
  const [client, s3] = [new OpenSearchClient(options), new S3Client({ ...options, forcePathStyle: true })];
  const source = { S3BucketName: "acme-dictionaries", S3Key: "synonyms.txt" };
  await s3.send(new CreateBucketCommand({ Bucket: source.S3BucketName }));
  await s3.send(new PutObjectCommand({ Bucket: source.S3BucketName, Key: source.S3Key, Body: "tea, chai" }));
  const { PackageDetails } = await client.send(
    new CreatePackageCommand({
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY",
      PackageSource: source,
    }),
  );
  await client.send(new AssociatePackageCommand({ PackageID: PackageDetails?.PackageID, DomainName }));
  const answer = await client.send(new ListPackagesForDomainCommand({ DomainName }));
  [client, s3].forEach((one) => one.destroy());
  return answer.DomainPackageDetailsList;
}
