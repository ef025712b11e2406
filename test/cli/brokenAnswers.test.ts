import { registerAdoptCommand } from "../../src/cli/commands/adopt";
import { registerHistoryCommand } from "../../src/cli/commands/history";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import { type Breaking, BrokenProxy, type ReadOperation } from "../validation/BrokenProxy";
import { BUCKET, CaseWorld } from "../validation/CaseWorld";
import { runCommand } from "./CommandRun";

jest.setTimeout(60_000);

/** A command line, and the operations that it rests on. `validate` has a table of its own. */
const COMMANDS: readonly [string, Parameters<typeof runCommand>[0], string[], ReadOperation[]][] = [
  [
    "rollout --dry-run",
    registerRolloutCommand,
    ["rollout", "--dry-run"],
    ["DescribePackages", "ListDomainsForPackage"],
  ],
  [
    "rollout --yes --domain",
    registerRolloutCommand,
    ["rollout", "--yes", "--domain", "search-prod", "--timeout", "1s"],
    ["DescribePackages", "ListPackagesForDomain"],
  ],
  ["adopt", registerAdoptCommand, ["adopt"], ["DescribePackages", "ListDomainsForPackage"]],
  [
    "adopt --bucket",
    registerAdoptCommand,
    ["adopt", "--package", "hx-syn", "--bucket", BUCKET, "--key", "s.txt"],
    ["DescribePackages", "ListDomainsForPackage", "GetObject"],
  ],
  [
    "history --source",
    registerHistoryCommand,
    ["history", "hx-syn", "--source", `s3://${BUCKET}/s.txt`],
    [
      "DescribePackages",
      "GetPackageVersionHistory",
      "ListDomainsForPackage",
      "GetObject",
      "ListObjectVersions",
    ],
  ],
];

const page =
  (status: number): Breaking =>
  () => ({ status, type: "text/html", body: "<html>Please log in</html>" });
const body =
  (text: string): Breaking =>
  (answer) => ({ ...answer, body: text });

const ANSWERS: readonly [string, Breaking][] = [
  ["an HTML page with 200", page(200)],
  ["a proxy's 403", page(403)],
  ["a proxy's 404", page(404)],
  ["an empty 200", body("")],
  ["null", body("null")],
  ["a body that is cut off", (answer) => ({ ...answer, cutOff: true })],
];

const CASES = COMMANDS.flatMap(([name, register, argv, operations]) =>
  operations.flatMap((operation) =>
    ANSWERS.map(([answer, breaks]) => ({ name, register, argv, operation, answer, breaks })),
  ),
);

describe("an answer that is not the service's", () => {
  let world: CaseWorld;
  let proxy: BrokenProxy;
  const before = { ...process.env };

  beforeAll(async () => {
    world = await CaseWorld.start({ versioned: true });
    // A newer version that no domain serves: there is something to roll out.
    await world.put("s.txt", "car, automobile, motorcar\n");
    await world.updateFrom("s.txt");
    proxy = await BrokenProxy.start(world.aws.endpoint);
    Object.assign(process.env, world.aws.environment(), { AWS_ENDPOINT_URL: proxy.endpoint });
  });
  afterAll(async () => {
    process.env = { ...before };
    await proxy.stop();
    await world.stop();
  });
  afterEach(() => proxy.heal());

  it.each(CASES)(
    "makes `$name` end without green and without a wrong word: $answer to $operation",
    async ({ register, argv, operation, breaks }) => {
      proxy.breakAnswersOf(operation, breaks);
      const { exitCode, stdout, stderr } = await runCommand(register, argv);
      const said = stdout + stderr;
      expect(exitCode).not.toBe(0);
      expect(said).toContain(operation);
      expect(said).not.toMatch(
        /hidden field|Deserialization|undefined|\[object Object\]|There is no|there is no such/,
      );
    },
  );
});
