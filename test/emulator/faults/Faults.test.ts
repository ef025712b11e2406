import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { Emulator, type Faults } from "../../../src/emulator";
import { exception } from "../exception";
import { Dictionaries } from "../Dictionaries";

describe("Faults", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: "search-prod" }] });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  const describePackages = (): Promise<unknown> => dictionaries.client.send(new DescribePackagesCommand({}));
  const outcomes = async (count: number): Promise<string[]> => {
    const names: string[] = [];
    for (let call = 0; call < count; call += 1) {
      names.push(
        await describePackages().then(
          () => "fine",
          (error: Error) => error.name,
        ),
      );
    }
    return names;
  };

  test.each<[string, (faults: Faults) => unknown, string, number]>([
    ["throttling", (faults) => faults.throttle(), "ThrottlingException", 429],
    ["a server error", (faults) => faults.serverError(), "InternalException", 500],
    ["an unavailable service", (faults) => faults.serverError({ status: 503 }), "InternalException", 503],
    ["expired credentials", (faults) => faults.expireCredentials(), "ExpiredTokenException", 403],
    ["a denied operation", (faults) => faults.deny("DescribePackages"), "AccessDeniedException", 403],
    ["a denied action", (faults) => faults.deny("es:DescribePackages"), "AccessDeniedException", 403],
  ])("%s is the exception and the status of the service", async (_name, set, name, status) => {
    set(aws.faults);
    await expect(describePackages()).rejects.toMatchObject(exception(name, status));
    aws.faults.clear();
    await describePackages();
  });

  test("a denial names the caller, the action and the resource", async () => {
    aws.faults.deny("es:DescribePackages");
    await expect(describePackages()).rejects.toThrow(
      "User: arn:aws:iam::123456789012:user/test is not authorized to perform: es:DescribePackages on resource: *",
    );
  });

  test("s3:GetObject can be denied without touching the packages API", async () => {
    await dictionaries.put("synonyms", "a, b");
    aws.faults.deny("s3:GetObject");
    const get = new GetObjectCommand({ Bucket: dictionaries.bucket, Key: "synonyms.txt" });
    await expect(dictionaries.s3.send(get)).rejects.toMatchObject(exception("AccessDenied", 403));
    await describePackages();
  });

  test("a rate strikes its share, and the same seed strikes the same requests", async () => {
    const fault = aws.faults.throttle({ rate: 0.3, seed: 7 });
    const first = await outcomes(40);
    fault.lift();
    aws.faults.throttle({ rate: 0.3, seed: 7 });
    expect(await outcomes(40)).toEqual(first);
    expect(first.filter((name) => name === "ThrottlingException")).toHaveLength(fault.struck);
    expect(fault.struck).toBeGreaterThan(5);
    expect(fault.struck).toBeLessThan(20);
  });

  test("a fault is over after so many strikes, or after its time", async () => {
    aws.faults.throttle({ times: 1 });
    expect(await outcomes(2)).toEqual(["ThrottlingException", "fine"]);
    aws.faults.throttle({ forMs: 100 });
    aws.advance(100);
    expect(await outcomes(1)).toEqual(["fine"]);
  });

  test("a reset connection reaches the client as such, and has no status in the log", async () => {
    aws.faults.resetConnections({ times: 1 });
    await expect(describePackages()).rejects.toThrow("ECONNRESET");
    expect(aws.requests.entries.at(-1)).toMatchObject({ status: 0, errorType: "ConnectionReset" });
  });

  test("a slow answer comes no earlier than told", async () => {
    aws.faults.slowAnswers({ delayMs: 60 });
    await describePackages();
    expect(aws.requests.entries.at(-1)?.durationMs).toBeGreaterThan(50);
  });

  test("stale reads tell how things were, for a time", async () => {
    aws.faults.staleReads({ forMs: 1_000 });
    aws.advance(1);
    await dictionaries.available("synonyms");
    expect(await describePackages()).toMatchObject({ PackageDetailsList: [] });
    aws.advance(1_000);
    expect(await describePackages()).toMatchObject({ PackageDetailsList: [{ PackageStatus: "AVAILABLE" }] });
  });
});
