import "./rollout/freePauses";
import { CallMeter } from "../../src/service/CallMeter";
import type { Reading } from "../../src/service/door/Reading";
import { LiveReader, type LiveReaderOptions } from "../../src/service/LiveReader";
import { type RolloutError, rollOut, rollOutFleet } from "../../src/service/rollout";
import { answer, json } from "./RawServer";
import { refusal, ToldAws, toldAssociation, toldDomain, toldPackage } from "./ToldAws";

let aws: ToldAws;
beforeAll(async () => {
  aws = await ToldAws.start();
});
beforeEach(() => {
  aws.clear();
  aws.packages = [toldPackage("F1")];
  aws.associations = [toldAssociation("F1", "a")];
  aws.domains = [toldDomain("a")];
});
afterAll(() => aws.stop());

describe("the reader of the packages API", () => {
  let meter: CallMeter;
  let reader: LiveReader | undefined;
  beforeEach(() => void (meter = new CallMeter()));
  afterEach(() => reader?.close());

  function readerOf(options: Partial<LiveReaderOptions> = {}, maxAttempts = 1): LiveReader {
    const signal = new AbortController().signal;
    return (reader = new LiveReader({ ...aws.server.settings, maxAttempts }, { meter, signal, ...options }));
  }

  const told = (reading: Reading<unknown>): string =>
    reading.kind === "unread"
      ? `${reading.failure.kind} of ${reading.failure.operation}, ${reading.source === null ? "nothing sent" : "sent"}`
      : reading.kind;

  test("says of what it read what it asked, where and when", async () => {
    const reading = await readerOf().domain("a");
    expect(reading).toEqual({
      kind: "present",
      value: expect.objectContaining({ DomainName: "a" }) as object,
      source: {
        operation: "DescribeDomain",
        subject: "a",
        place: aws.server.host,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      },
    });
    expect(reader?.place).toBe(aws.server.host);
  });

  test("counts each of its attempts", async () => {
    aws.instead.set("DescribeDomain", json({}, 503, { "x-amzn-errortype": "InternalException" }));
    aws.before = () => void (aws.count("DescribeDomain") > 1 && aws.instead.clear());
    expect((await readerOf({}, 3).domain("a")).kind).toBe("present");
    expect(meter).toMatchObject({ opensearch: 2, s3: 0, retries: 1 });
  });

  test("closes the client that it made, and none that it was given", () => {
    const destroyed = jest.spyOn(aws.client, "destroy");
    const given = readerOf({ client: aws.client });
    given.close();
    expect(destroyed).not.toHaveBeenCalled();
    const own = readerOf() as unknown as { readonly own: { destroy: () => void } };
    const ended = jest.spyOn(own.own, "destroy");
    readerOf();
    (own as unknown as LiveReader).close();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test("gives up after an outage, unless it is told not to", async () => {
    aws.instead.set("DescribeDomain", refusal("ExpiredTokenException", "Old", 403));
    const giving = readerOf();
    expect([told(await giving.domain("a")), told(await giving.associationsOn("a"))]).toEqual([
      "credentials of DescribeDomain, sent",
      "credentials of ListPackagesForDomain, nothing sent",
    ]);
    giving.close();
    const patient = readerOf({ givesUp: false });
    expect([told(await patient.domain("a")), told(await patient.associationsOn("a"))]).toEqual([
      "credentials of DescribeDomain, sent",
      "present",
    ]);
  });

  test("does not give up after what is only of one thing", async () => {
    aws.instead.set("DescribeDomain", refusal("AccessDeniedException", "No", 403));
    const reads = readerOf();
    expect([told(await reads.domain("a")), told(await reads.associationsOn("a"))]).toEqual([
      "denied of DescribeDomain, sent",
      "present",
    ]);
  });

  test("asks for nothing when it is stopped already", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(told(await readerOf({ signal: stop.signal }).domain("a"))).toBe(
      "stopped of DescribeDomain, nothing sent",
    );
    expect([aws.calls, meter.opensearch]).toEqual([[], 0]);
  });

  test("reads no more of an answer than it may", async () => {
    aws.instead.set("DescribeDomain", answer(200, `{"a":"${"x".repeat(100)}"}`));
    expect(await readerOf({ limits: { answerBytes: 50 } }).domain("a")).toMatchObject({
      kind: "unread",
      failure: {
        kind: "broken",
        why: expect.stringMatching(
          /came with the status 200 and more than 50 bytes; it begins with “\{"a":"x+/,
        ) as string,
      },
    });
  });

  test("lets no more than eight questions run at a time", async () => {
    let running = 0;
    let most = 0;
    aws.instead.set("ListPackagesForDomain", (response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running -= 1;
        json({ DomainPackageDetailsList: [] })(response, undefined as never);
      }, 20);
    });
    const reads = readerOf();
    await Promise.all(Array.from({ length: 12 }, (_, index) => reads.associationsOn(`d${index}`)));
    expect(most).toBe(8);
  });
});

describe("a rollout names the call that failed", () => {
  test.each([
    ["DescribePackages", "see the package and its available version"],
    ["ListPackagesForDomain", "see what the domain serves"],
    ["AssociatePackage", "give the domain the available version"],
  ])("%s", async (operation, purpose) => {
    if (operation === "AssociatePackage") aws.associations = [];
    aws.instead.set(operation, refusal("AccessDeniedException", "No", 403));
    const error = await rollOut(aws.client, { domainName: "a", packageId: "F1" }).catch(
      (thrown: unknown) => thrown as RolloutError,
    );
    expect((error as RolloutError).message).toBe(
      `rolling out the package F1 to the domain a: ${operation} was refused with AccessDeniedException: No. ` +
        `Allow the action es:${operation}, which is needed to ${purpose}, to the credentials in use, ` +
        "or use credentials that have it.",
    );
  });

  test("and how long it took, also while contents are proven", async () => {
    aws.packages = [toldPackage("F1", { PackageStatus: "COPYING" })];
    const elapsed: number[] = [];
    const rollout = {
      ...{
        domainName: "a",
        packageId: "F1",
        packageName: "n",
        associatedVersion: "v1",
        availableVersion: "v2",
      },
      ...{ status: "ACTIVE", packageStatus: "COPYING", pending: true },
      proveContent: () => Promise.resolve({ kind: "accepted", why: "" } as const),
    };
    const onProgress = ({ elapsedMs }: { readonly elapsedMs: number }): void => void elapsed.push(elapsedMs);
    await rollOutFleet(aws.client, [rollout], { timeoutMs: 1_000, onProgress });
    expect(elapsed.length).toBeGreaterThan(0);
    expect(elapsed.every((ms) => ms >= 0 && ms < 60_000)).toBe(true);
  });
});
