import { ConflictException, InternalException } from "@aws-sdk/client-opensearch";
import { Patience, type PatienceOptions } from "../../../src/service/rollout/Patience";
import type { RolloutError } from "../../../src/service/rollout";

const MINUTE_MS = 60_000;
const said = (message: string) => ({ message, $metadata: {} });
const throttled = (): Error => Object.assign(new Error("Slow down"), { name: "ThrottlingException" });
const nobody = (): Error => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

describe("patience", () => {
  const progress: string[] = [];
  beforeEach(() => {
    progress.length = 0;
    // Timers that are promises are not faked: a pause takes its time, so tests make it a short one.
    jest.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => void jest.useRealTimers());

  function patience(options: Partial<PatienceOptions> = {}): Patience {
    return new Patience({
      attempted: "rolling out",
      timeoutMs: MINUTE_MS,
      onProgress: (message, elapsedMs) => progress.push(`${elapsedMs}: ${message}`),
      about: { domainName: "search-prod", packageId: "F1" },
      ...options,
    });
  }

  const failure = async (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => "no failure",
      (error: unknown) => `${(error as RolloutError).subject}: ${(error as Error).message}`,
    );
  const thrown = (run: () => unknown): string => {
    try {
      return `no failure: ${String(run())}`;
    } catch (error) {
      return `${(error as RolloutError).subject}: ${(error as Error).message}`;
    }
  };

  const STOPPED =
    "stopped: rolling out: it was stopped while it waited. " +
    "Run it again: it goes on from where the service is by then.";
  const timedOut = (seconds: string, last: string): string =>
    `timeout: rolling out: the time of ${seconds} s was not enough; the last seen: ${last}. ` +
    "Run it again to go on waiting, or give it a longer timeout.";

  test("says what is new at once, and what is not every ten seconds", () => {
    const waiting = patience();
    waiting.say("a");
    waiting.say("a");
    jest.advanceTimersByTime(9_999);
    waiting.say("a");
    jest.advanceTimersByTime(1);
    waiting.say("a");
    waiting.say("b");
    waiting.say("a");
    expect(progress).toEqual(["0: a", "10000: a", "10000: b", "10000: a"]);
    expect(waiting.elapsedMs).toBe(10_000);
  });

  test("needs nobody who listens", () => {
    expect(() => patience({ onProgress: undefined }).say("a")).not.toThrow();
  });

  test("looks soon again after something new, and later where nothing changes", async () => {
    const waiting = patience();
    const pauses: number[] = [];
    const { backoff } = waiting as unknown as { backoff: { next: () => number; reset: () => void } };
    const next = backoff.next.bind(backoff);
    jest.spyOn(backoff, "next").mockImplementation(() => {
      pauses.push(next());
      return 0;
    });
    for (const why of ["a", "a", "a", "b", "b"]) await waiting.wait(why);
    const [first = 0, second = 0, third = 0, again = 0, later = 0] = pauses;
    expect([second > first, third > second, again <= 200, later > 200]).toEqual([true, true, true, true]);
  });

  test("ends with its time, and with the last thing seen", async () => {
    const waiting = patience({ timeoutMs: 1_500 });
    jest.advanceTimersByTime(1_500);
    expect(await failure(waiting.wait("the package is COPYING"))).toBe(
      timedOut("1.5", "the package is COPYING"),
    );
    expect(progress).toEqual(["1500: the package is COPYING"]);
  });

  test("never pauses beyond its time", async () => {
    const waiting = patience({ timeoutMs: 1 });
    const { backoff } = waiting as unknown as { backoff: { next: () => number } };
    jest.spyOn(backoff, "next").mockReturnValue(3_600_000);
    expect(await failure(waiting.wait("a"))).toBe("no failure");
  });

  test("ends when it is stopped, before a pause and in it", async () => {
    const stop = new AbortController();
    const waiting = patience({ signal: stop.signal });
    expect(thrown(() => waiting.stopIfAsked())).toBe("no failure: undefined");
    const paused = failure(waiting.wait("a"));
    stop.abort();
    expect(await paused).toBe(STOPPED);
    expect(await failure(waiting.wait("b"))).toBe(STOPPED);
    expect(thrown(() => waiting.stopIfAsked())).toBe(STOPPED);
    expect(progress).toEqual(["0: a", "0: b"]);
  });

  describe("with one call", () => {
    /** Never answers; ends when its signal does. */
    const hang = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("cut"))));

    test("gives its answer, and lets its failure through", async () => {
      const waiting = patience();
      expect(await waiting.within("DescribeDomain", () => Promise.resolve(7))).toBe(7);
      const error = new Error("no");
      await expect(waiting.within("DescribeDomain", () => Promise.reject(error))).rejects.toBe(error);
      expect(jest.getTimerCount()).toBe(0);
    });

    test("ends it with the time, by its name or the last thing seen", async () => {
      const waiting = patience({ timeoutMs: 2_000 });
      const first = failure(waiting.within("DescribeDomain", hang));
      await jest.advanceTimersByTimeAsync(1_999);
      expect(jest.getTimerCount()).toBe(1);
      await jest.advanceTimersByTimeAsync(1);
      expect(await first).toBe(timedOut("2", "DescribeDomain gave no answer"));
      waiting.say("the package is COPYING");
      const second = failure(waiting.within("DescribeDomain", hang));
      await jest.advanceTimersByTimeAsync(0);
      expect(await second).toBe(timedOut("2", "the package is COPYING"));
    });

    test("ends it when it is stopped", async () => {
      const stop = new AbortController();
      const waiting = patience({ signal: stop.signal });
      const call = failure(waiting.within("DescribeDomain", hang));
      stop.abort();
      expect(await call).toBe(STOPPED);
    });

    test("can wait longer than a timer can", async () => {
      const waiting = patience({ timeoutMs: 2 ** 40 });
      const call = failure(waiting.within("DescribeDomain", hang));
      await jest.advanceTimersByTimeAsync(2 ** 31 - 2);
      expect(jest.getTimerCount()).toBe(1);
      await jest.advanceTimersByTimeAsync(1);
      expect(await call).toMatch(/^timeout: /);
    });
  });

  describe("with a call that is repeated", () => {
    /** No pause takes any time: how long one is, is another test's. */
    const impatient = (options: Partial<PatienceOptions> = {}): Patience => {
      const waiting = patience(options);
      const { backoff } = waiting as unknown as { backoff: { next: () => number } };
      jest.spyOn(backoff, "next").mockReturnValue(0);
      return waiting;
    };
    const failing = (...errors: readonly Error[]): (() => Promise<string>) => {
      const left = [...errors];
      return () => {
        const error = left.shift();
        return error === undefined ? Promise.resolve("answer") : Promise.reject(error);
      };
    };

    test("goes on through what passes by itself, and says so", async () => {
      const cut = Object.assign(new Error("x"), { code: "ECONNRESET" });
      const request = failing(throttled(), new InternalException(said("Sorry")), cut, nobody());
      expect(await impatient().through("DescribeDomain", request)).toBe("answer");
      expect(progress).toEqual([
        "0: trying DescribeDomain again (ThrottlingException: Slow down)",
        "0: trying DescribeDomain again (InternalException: Sorry)",
        "0: trying DescribeDomain again (ECONNRESET: x)",
        "0: trying DescribeDomain again (ECONNREFUSED: connect ECONNREFUSED)",
      ]);
    });

    test("goes on through the change of somebody else, and says so", async () => {
      const busy = new ConflictException(said("The domain is busy"));
      expect(await impatient().through("AssociatePackage", failing(busy))).toBe("answer");
      expect(progress).toEqual(["0: another change is going on (ConflictException: The domain is busy)"]);
    });

    test("ends with what does not pass", async () => {
      expect(await failure(impatient().through("DescribeDomain", failing(new Error("no"))))).toBe(
        "service: rolling out: DescribeDomain was refused: no. " +
          "Run it again; if it stays, the service's health page and the message above say more.",
      );
      expect(progress).toEqual([]);
    });

    test("ends with what is said for people already", async () => {
      const stop = new AbortController();
      const waiting = impatient({ signal: stop.signal });
      const run = waiting.through("DescribeDomain", () => {
        stop.abort();
        return Promise.reject(throttled());
      });
      expect(await failure(run)).toBe(STOPPED);
    });

    test("tries an endpoint at which nobody answers for half a minute", () => {
      const waiting = impatient();
      const reason = (): string => thrown(() => waiting.reasonToWait(nobody(), "DescribeDomain"));
      const AGAIN = "no failure: trying DescribeDomain again (ECONNREFUSED: connect ECONNREFUSED)";
      expect(reason()).toBe(AGAIN);
      jest.advanceTimersByTime(30_000);
      expect(reason()).toBe(AGAIN);
      jest.advanceTimersByTime(1);
      expect(reason()).toBe(
        "service: rolling out: DescribeDomain gave no answer: ECONNREFUSED: connect ECONNREFUSED. " +
          "Check the network, the region's name and AWS_ENDPOINT_URL.",
      );
    });

    test("begins to count anew when somebody has answered", async () => {
      const waiting = impatient();
      waiting.reasonToWait(nobody(), "DescribeDomain");
      jest.advanceTimersByTime(30_001);
      await waiting.through("DescribeDomain", failing());
      expect(thrown(() => waiting.reasonToWait(nobody(), "DescribeDomain"))).toMatch(/^no failure: trying/);
    });

    test("does not wait when it is stopped", () => {
      const stop = new AbortController();
      stop.abort();
      const waiting = impatient({ signal: stop.signal });
      expect(thrown(() => waiting.reasonToWait(throttled(), "DescribeDomain"))).toBe(STOPPED);
    });
  });
});
