import { CallMeter } from "../../../src/service/CallMeter";
import { LiveReader } from "../../../src/service/LiveReader";
import { answer, type Answering, json, RawServer } from "../RawServer";
import { type ReaderOperation, READER_OPERATIONS } from "./readerOperations";

const refusal = (name: string, status = 409): Answering =>
  json({ message: "Nothing of that name" }, status, { "x-amzn-errortype": name });

describe("what is not there", () => {
  let server: RawServer;
  let reader: LiveReader;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  beforeEach(() => {
    server.requests = 0;
    reader = new LiveReader(server.settings, {
      meter: new CallMeter(),
      signal: new AbortController().signal,
    });
  });
  afterEach(() => reader.close());
  afterAll(() => server.stop());

  const operations = Object.entries(READER_OPERATIONS);
  const modelled = operations.filter(([method, { absentBy }]) => absentBy && method !== "dictionaryPackages");

  test.each(modelled)("%s: the operation's own refusal is the proof", async (_method, operation) => {
    server.answering = refusal("ResourceNotFoundException:http://internal.amazon.com/");
    expect(await operation.ask(reader)).toMatchObject({
      kind: "absent",
      why: expect.stringMatching(
        /^there is no such \w+ \(ResourceNotFoundException: Nothing of that name\)$/,
      ) as string,
      source: { operation: operation.operation },
    });
  });

  test.each(operations)("%s: no other refusal proves anything", async (_method, operation) => {
    for (const name of ["ValidationException", "ConflictException", "NotFound", "NoSuchKey"]) {
      server.answering = refusal(name, 404);
      expect((await operation.ask(reader)).kind).toBe("unread");
    }
  });

  test.each(operations)(
    "%s: the name of the refusal in a server's failure proves nothing",
    async (_m, operation) => {
      server.answering = answer(503, "ResourceNotFoundException");
      expect((await operation.ask(reader)).kind).toBe("unread");
    },
  );

  const ask = ({ ask: asked }: ReaderOperation) => asked(reader);
  const { packagesById, packagesByName, dictionaryPackages, domains, associationsOn } =
    READER_OPERATIONS as Record<string, ReaderOperation>;

  test("a complete list without it is a proof, and what nobody asked for is not looked at", async () => {
    const other = { ...itemOf(packagesById), PackageID: "F2", PackageName: "others" };
    server.answering = json({ PackageDetailsList: [other] });
    for (const operation of [packagesById, packagesByName]) {
      expect(await ask(operation as ReaderOperation)).toMatchObject({
        kind: "absent",
        why: "the complete list does not have it",
      });
    }
    server.answering = json({ DomainStatusList: [] });
    expect((await ask(domains as ReaderOperation)).kind).toBe("absent");
  });

  test("a package that is DELETED is absent, and its name is free for the next one", async () => {
    const deleted = { ...itemOf(packagesByName), PackageStatus: "DELETED" };
    server.answering = json({ PackageDetailsList: [deleted] });
    expect(await ask(packagesByName as ReaderOperation)).toMatchObject({
      kind: "absent",
      why: "it is DELETED",
    });
    const next = { ...itemOf(packagesByName), PackageID: "F2" };
    server.answering = json({ PackageDetailsList: [next, deleted] });
    expect(await ask(packagesByName as ReaderOperation)).toMatchObject({
      kind: "present",
      value: { PackageID: "F2" },
    });
  });

  test("two packages of one name are no answer", async () => {
    const twin = { ...itemOf(packagesByName), PackageID: "F2" };
    server.answering = json({ PackageDetailsList: [itemOf(packagesByName), twin] });
    expect((await ask(packagesByName as ReaderOperation)).kind).toBe("unread");
  });

  test("an account without dictionaries has an empty list of them", async () => {
    server.answering = refusal("ResourceNotFoundException");
    expect(await ask(dictionaryPackages as ReaderOperation)).toMatchObject({ kind: "present", value: [] });
  });

  test("a list about another domain is not this one's", async () => {
    const other = { ...itemOf(associationsOn), DomainName: "search-test" };
    server.answering = json({ DomainPackageDetailsList: [other] });
    expect((await ask(associationsOn as ReaderOperation)).kind).toBe("unread");
  });

  test("a refusal for a list of ids is halved until it is clear which of them is not there", async () => {
    server.answering = (response, request) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        const { Filters } = JSON.parse(body) as { Filters: [{ Value: string[] }] };
        const ids = Filters[0].Value;
        if (ids.includes("F3")) refusal("ResourceNotFoundException")(response, request);
        else {
          const list = ids.map((PackageID) => ({
            ...itemOf(packagesById),
            PackageID,
            PackageName: PackageID,
          }));
          json({ PackageDetailsList: list })(response, request);
        }
      });
    };
    const readings = await reader.packagesById(["F1", "F2", "F3", "F4"]);
    expect([...readings].map(([id, { kind }]) => `${id} ${kind}`)).toEqual([
      "F1 present",
      "F2 present",
      "F3 absent",
      "F4 present",
    ]);
  });

  test.each([
    ["a first copy has no version yet", { PackageStatus: "COPYING" }, "present"],
    ["a first copy that failed has none", { PackageStatus: "COPY_FAILED" }, "present"],
    ["an available dictionary has one", { PackageStatus: "AVAILABLE" }, "unread"],
    ["a plugin of AWS need not", { PackageStatus: "AVAILABLE", PackageType: "ZIP-PLUGIN" }, "present"],
  ])("%s", async (_what, members, kind) => {
    const item = { ...itemOf(packagesById), AvailablePackageVersion: undefined, ...members };
    server.answering = json({ PackageDetailsList: [item] });
    expect((await ask(packagesById as ReaderOperation)).kind).toBe(kind);
  });

  test.each([
    ["an association that is made has no version yet", "ASSOCIATING", "present"],
    ["an active one has", "ACTIVE", "unread"],
  ])("%s", async (_what, DomainPackageStatus, kind) => {
    const item = { ...itemOf(associationsOn), PackageVersion: undefined, DomainPackageStatus };
    server.answering = json({ DomainPackageDetailsList: [item] });
    expect((await ask(associationsOn as ReaderOperation)).kind).toBe(kind);
  });
});

function itemOf(operation: ReaderOperation | undefined): Readonly<Record<string, unknown>> {
  const { good = {}, list = "" } = operation ?? {};
  return (good[list] as Readonly<Record<string, unknown>>[])[0] ?? {};
}
