import { CallMeter, readSnapshot, type SnapshotRequest } from "../../../src/service/snapshot";
import { readObject } from "../../../src/service/snapshot/readObject";
import { BUCKET, LiveDictionaries } from "../../validation/LiveDictionaries";

const NOTHING: SnapshotRequest = { packageIds: [], packageNames: [], domainNames: [], sources: [] };

describe("a snapshot of the live API", () => {
  let live: LiveDictionaries;
  let meter: CallMeter;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
    meter = new CallMeter();
  });
  afterEach(() => live.stop());

  const never = new AbortController().signal;
  const read = (request: Partial<SnapshotRequest>, signal = never) =>
    readSnapshot(live.settings, { ...NOTHING, ...request }, meter, signal);

  it("asks nothing when nothing is asked for", async () => {
    live.aws.requests.clear();
    const snapshot = await read({});
    expect([...snapshot.packagesById, ...snapshot.domains, ...snapshot.sources]).toEqual([]);
    expect(live.aws.requests.entries).toEqual([]);
    expect(meter).toMatchObject({ opensearch: 0, s3: 0, retries: 0 });
  });

  it("tells what is there from what is not", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    const source = { bucket: BUCKET, settings: live.settings };
    const snapshot = await read({
      packageIds: [id, "F999"],
      packageNames: ["synonyms", "others"],
      domainNames: ["search-prod", "search-none"],
      sources: [
        { ...source, key: "synonyms" },
        { ...source, key: "none" },
      ],
    });
    expect(snapshot.packagesById.get(id)).toMatchObject({
      kind: "present",
      value: { PackageName: "synonyms" },
    });
    expect(snapshot.packagesById.get("F999")).toMatchObject({ kind: "absent" });
    expect(snapshot.packagesByName.get("synonyms")).toMatchObject({
      kind: "present",
      value: { PackageID: id },
    });
    expect(snapshot.packagesByName.get("others")).toMatchObject({ kind: "absent" });
    expect(snapshot.domains.get("search-none")).toMatchObject({ kind: "absent" });
    expect(snapshot.associations.get("search-prod")).toMatchObject({
      kind: "present",
      value: [{ PackageID: id, PackageVersion: "v1" }],
    });
    expect(snapshot.associations.get("search-none")).toMatchObject({ kind: "absent" });
    expect(snapshot.sources.get(`${BUCKET}/synonyms`)).toMatchObject({ kind: "present" });
    expect(snapshot.sources.get(`${BUCKET}/none`)).toMatchObject({ kind: "absent" });
  });

  it("reads every page of packages and of a domain's associations", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 130; index += 1) {
      const id = await live.package(`words-${index}`, "a, b\n", { settle: false });
      ids.push(id);
    }
    live.settle();
    for (const id of ids) await live.associate(id, "search-prod", false);
    live.settle();
    const { packagesById, associations } = await read({ packageIds: ids, domainNames: ["search-prod"] });
    expect([...packagesById.values()].every(({ kind }) => kind === "present")).toBe(true);
    const onDomain = associations.get("search-prod");
    expect(onDomain?.kind === "present" && onDomain.value.length).toBe(130);
  });

  it("has what could be read beside what was denied", async () => {
    const id = await live.package("synonyms");
    live.aws.faults.deny("DescribePackages");
    const { packagesById, domains } = await read({ packageIds: [id], domainNames: ["search-prod"] });
    expect(packagesById.get(id)).toMatchObject({
      kind: "unread",
      failure: { kind: "denied", action: "es:DescribePackages" },
    });
    expect(domains.get("search-prod")?.kind).toBe("present");
  });

  it("asks again when it is throttled, and counts that", async () => {
    live.aws.faults.throttle({ times: 2 });
    expect((await read({ domainNames: ["search-prod"] })).domains.get("search-prod")?.kind).toBe("present");
    expect(meter.retries).toBe(2);
  });

  it("ends with its signal, and then nothing is known", async () => {
    live.aws.faults.slowAnswers({ delayMs: 60_000 });
    const { domains } = await read({ domainNames: ["search-prod"] }, AbortSignal.timeout(200));
    expect(domains.get("search-prod")).toMatchObject({ kind: "unread", failure: { kind: "timed-out" } });
  });

  it("reads an object's content, and tells a missing object from a denied one", async () => {
    await live.upload("words", "a, b\n");
    const content = (key: string) => readObject(live.settings, { bucket: BUCKET, key }, meter, never);
    expect(await content("words")).toEqual({ kind: "present", value: new Uint8Array(Buffer.from("a, b\n")) });
    expect(await content("none")).toMatchObject({ kind: "absent" });
    live.aws.faults.deny("GetObject");
    expect(await content("words")).toMatchObject({ kind: "unread", failure: { kind: "denied" } });
  });
});
