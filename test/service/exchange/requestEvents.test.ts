import {
  onRequests,
  type RequestEvent,
  type RequestStart,
  tellingOf,
} from "../../../src/service/exchange/requestEvents";

const START: RequestStart = { service: "s3", operation: "GetObject", method: "GET", host: "h:1" };

describe("a request that is told", () => {
  const heard: RequestEvent[] = [];
  let stop: () => void;
  beforeEach(() => {
    heard.length = 0;
    stop = onRequests((event) => heard.push(event));
  });
  afterEach(() => stop());

  const ask = (make: () => Promise<number>) => tellingOf(START, make, (answer) => answer);
  const anyTime = expect.any(Number) as number;

  test("says what was asked, and what came of it", async () => {
    expect(await ask(() => Promise.resolve(404))).toBe(404);
    expect(heard).toEqual([{ ...START, status: 404, failure: null, durationMs: anyTime }]);
    expect(heard[0]?.durationMs).toBeGreaterThanOrEqual(0);
    expect(heard[0]?.durationMs).toBeLessThan(60_000);
  });

  test.each([
    [Object.assign(new Error("no"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [new TypeError("no"), "TypeError"],
  ])("says by which name it failed: %s", async (error, failure) => {
    await expect(ask(() => Promise.reject(error))).rejects.toBe(error);
    expect(heard).toEqual([{ ...START, status: null, failure, durationMs: anyTime }]);
  });

  test("is told to nobody who does not listen any more, and made all the same", async () => {
    stop();
    expect(await ask(() => Promise.resolve(200))).toBe(200);
    const error = new Error("no");
    await expect(ask(() => Promise.reject(error))).rejects.toBe(error);
    expect(heard).toEqual([]);
  });
});
