import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { openFakeSearchDomain } from "./fakeSearchDomains";
import { registerValidateCommand } from "../../src/cli/commands/validate";
import { registerVerifyCommand } from "../../src/cli/commands/verify";
import type { SearchAccess, Serving } from "../../src/search";
import type { ValidationReport } from "../../src/validation";
import { type FakeAnswers, FakeSearchDomain, useOf } from "../validation/FakeSearchDomain";
import { associationValues, BUCKET, LiveDictionaries, packageValues } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";
import { type CommandRun, runCommand, RunningCommand } from "./CommandRun";

describe("opensearch-packages verify", () => {
  let live: LiveDictionaries;
  let id: string;
  let answers: FakeAnswers;
  let opened: { readonly access: SearchAccess; readonly domain: FakeSearchDomain }[];
  const folder = makeTemporaryFolder("verify-cli");
  const file = (name: string): string => join(folder, name);
  const environment = { ...process.env };

  beforeAll(async () => {
    live = await LiveDictionaries.start(["search-prod", "search-other"]);
    id = await live.package("synonyms");
    await live.associate(id);
    Object.assign(process.env, live.aws.environment());
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
    writeFileSync(file("state.json"), plan.state());
    writeFileSync(file("words.txt"), "a, b\n");
    writeFileSync(file("before.txt"), "a, c\n");
  });
  beforeEach(() => {
    answers = { uses: [useOf(id)] };
    opened = [];
    openFakeSearchDomain.mockImplementation((access: SearchAccess) => {
      const domain = new FakeSearchDomain(() => answers);
      opened.push({ access, domain });
      return domain;
    });
  });
  afterAll(async () => {
    process.env = environment;
    process.exitCode = 0;
    rmSync(folder, { recursive: true });
    await live.stop();
  });

  const endpoint = ["--search-endpoint", "http://127.0.0.1:1"];
  const verify = (...args: string[]): Promise<CommandRun> =>
    runCommand(registerVerifyCommand, ["verify", ...endpoint, ...args]);
  const reportOf = ({ stdout }: CommandRun): ValidationReport => JSON.parse(stdout) as ValidationReport;
  const serving =
    (members: Partial<Serving>): FakeAnswers["serving"] =>
    () =>
      members;

  it("ends 0 when every index serves what a state declares, with the hop and its words in the report", async () => {
    const run = await verify(file("state.json"));
    expect(run.exitCode).toBe(0);
    expect(reportOf(run)).toMatchObject({
      verdict: "clean",
      indexes: [{ state: "served", analyzer: "by_words" }],
    });
    expect(opened).toMatchObject([{ access: { url: "http://127.0.0.1:1", auth: { kind: "none" } } }]);
  });

  it("says of an endpoint for a domain that nothing is on that it was not used: its name may be misspelt", async () => {
    const run = await verify(file("state.json"), "--search-endpoint", "search-prodd=http://127.0.0.1:2");
    expect(run.stderr).toContain("--search-endpoint search-prodd=…: not used");
    expect(run.stderr).toContain("(search-prod)");
    expect(run.exitCode).toBe(0);
    const met = await verify(file("state.json"), "--search-endpoint", "search-prod=http://127.0.0.1:2");
    expect(met.stderr).not.toContain("not used");
  });

  it("ends 2 and says which index is behind and what helps", async () => {
    answers = {
      ...answers,
      serving: serving({ state: "stale", why: "it has what it read", renewal: "refresh" }),
    };
    const run = await verify(file("state.json"), "-o", "table");
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain("_refresh_search_analyzers/products");
    expect(run.stdout).toMatch(/products +by_words: title +synonyms +stale/);
    expect(run.stderr).toContain("not proven: synonyms on search-prod: differs");
  });

  it("takes the dictionaries of a domain by hand, with the words that are to be served and those before", async () => {
    const words = ["--expect-file", file("words.txt"), "--previous-file", `synonyms=${file("before.txt")}`];
    const run = await verify("--domain", "search-prod", ...words);
    expect(run.exitCode).toBe(0);
    expect(opened[0]?.domain.wordsAsked).toEqual(["a, b\n"]);
    expect(reportOf(run).deliveries).toMatchObject([
      { address: `domain/search-prod/package/${id}`, packageName: "synonyms" },
    ]);
  });

  it("proves the words by hand from the object that the package is made from", async () => {
    const run = await verify("--package", "synonyms", "--source", `s3://${BUCKET}/synonyms`);
    expect(run.exitCode).toBe(0);
    expect(opened[0]?.domain.wordsAsked).toEqual(["a, b\n"]);
  });

  it("ends 2 without the content, and says what to give; what is stale is told all the same", async () => {
    const run = await verify("--package", "synonyms");
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("not checked");
    expect(reportOf(run).unchecked).toMatchObject([
      { hop: "index", checkedBy: expect.stringContaining("--expect-file") as string },
    ]);
    answers = { ...answers, serving: serving({ state: "will break", why: "Failed to build synonyms" }) };
    const bomb = await verify("--package", "synonyms");
    expect(reportOf(bomb).findings).toMatchObject([{ code: "index-will-break" }]);
  });

  it("ends 2 for a named domain that has none of the dictionaries, and for a template that serves nobody yet", async () => {
    const missing = await verify("--domain", "search-other", "--package", "synonyms");
    expect(missing.exitCode).toBe(2);
    expect(reportOf(missing).unchecked).toMatchObject([
      { what: expect.stringContaining("search-other") as string },
      { what: expect.stringContaining("synonyms") as string },
    ]);
    answers = { uses: [useOf(id, { holder: { kind: "index template", name: "t", state: null } })] };
    const template = await verify(file("state.json"));
    expect(template.exitCode).toBe(2);
    expect(template.stderr).toContain("only templates name it");
  });

  it("watches until the index serves, and says on stderr what it waits for", async () => {
    let looks = 0;
    answers = {
      ...answers,
      serving: () => ((looks += 1) > 1 ? {} : { state: "stale", why: "it was opened before" }),
    };
    const run = await verify(file("state.json"), "--wait", "20s");
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain("waiting for 1 of 1: synonyms on search-prod: differs");
  });

  it("ends 2 with the last report when the time of the watch is up", async () => {
    answers = { ...answers, serving: serving({ state: "stale", why: "it was opened before" }) };
    const run = await verify(file("state.json"), "--wait", "2s");
    expect(run.exitCode).toBe(2);
    expect(reportOf(run).findings).toMatchObject([{ code: "index-differs" }]);
  });

  it("ends with 1 at once when it is interrupted while a domain does not answer", async () => {
    answers = { hangs: true };
    const running = new RunningCommand(registerVerifyCommand, [
      "verify",
      ...endpoint,
      file("state.json"),
      "--wait",
      "30m",
    ]);
    while (opened.length === 0) await turn();
    process.emit("SIGINT");
    const { exitCode, stdout, stderr } = await running.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain("stopped by SIGINT");
    expect(stdout).toBe("");
  });

  it("takes the password from the environment only, and says so when it is not there", async () => {
    delete process.env["OPENSEARCH_PASSWORD"];
    process.env["OPENSEARCH_USERNAME"] = "admin";
    const missing = await verify(file("state.json"), "--search-auth", "basic");
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toMatch(/OPENSEARCH_PASSWORD/);
    process.env["OPENSEARCH_PASSWORD"] = "not-for-print";
    const run = await verify(file("state.json"), "--search-auth", "basic");
    expect(opened[0]?.access.auth).toEqual({ kind: "basic", username: "admin", password: "not-for-print" });
    expect(run.stdout + run.stderr).not.toContain("not-for-print");
  });

  it("refuses files together with a selection by hand, and an endpoint with a user in it", async () => {
    expect((await verify(file("state.json"), "--domain", "search-prod")).exitCode).toBe(1);
    const run = await runCommand(registerVerifyCommand, [
      "verify",
      "--search-endpoint",
      "https://a:b@host",
      file("state.json"),
    ]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).not.toContain("a:b@");
  });

  it("leaves validate as it is without --search, and takes the hop into its report with it", async () => {
    const plain = await runCommand(registerValidateCommand, ["validate", file("state.json")]);
    expect(opened).toEqual([]);
    expect(reportOf(plain)).toMatchObject({ verdict: "clean", indexes: [], calls: { search: 0 } });
    const run = await runCommand(registerValidateCommand, [
      "validate",
      "--search",
      ...endpoint,
      file("state.json"),
    ]);
    expect(reportOf(run)).toMatchObject({
      verdict: "clean",
      indexes: [{ state: "served" }],
      calls: { search: 2 },
    });
  });
});
