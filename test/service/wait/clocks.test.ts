import fc from "fast-check";
import { Backoff } from "../../../src/service/wait/Backoff";
import { ConcurrencyLimit } from "../../../src/service/wait/ConcurrencyLimit";
import { Deadline } from "../../../src/service/wait/Deadline";
import { KeyedQueue } from "../../../src/service/wait/KeyedQueue";
import { SharedReads } from "../../../src/service/wait/SharedReads";
import { LONGEST_TIMER_MS, pause } from "../../../src/service/wait/timers";

const later = (): Promise<void> => new Promise(setImmediate);

describe("the pauses of a backoff", () => {
  const eight = (random: () => number): number[] => {
    const backoff = new Backoff(random);
    return Array.from({ length: 8 }, () => Math.round(backoff.next()));
  };

  test("grow by half up to 1.7 seconds, and are up to a fifth shorter", () => {
    expect(eight(() => 0)).toEqual([200, 300, 450, 675, 1013, 1519, 1700, 1700]);
    expect(eight(() => 1)).toEqual([160, 240, 360, 540, 810, 1215, 1360, 1360]);
  });

  test("are between the two when nobody says by how much they vary", () => {
    const backoff = new Backoff();
    const pauses = Array.from({ length: 20 }, () => backoff.next());
    expect(pauses.every((ms) => ms > 159 && ms <= 1_700)).toBe(true);
  });
});

describe("a deadline", () => {
  test.each([
    [0, 500, false],
    [499, 1, false],
    [500, 0, true],
    [900, 0, true],
  ])("after %d ms of 500 has %d left; passed: %s", (after, remainingMs, passed) => {
    let now = 1_000;
    const deadline = new Deadline(500, () => now);
    now += after;
    expect(deadline).toMatchObject({ timeoutMs: 500, remainingMs, passed });
  });
});

describe("a limit of work at a time", () => {
  test("lets just so many run, whatever ends how and when, and the rest in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ turns: fc.nat(3), fails: fc.boolean() }), { maxLength: 12 }),
        async (width, works) => {
          const limit = new ConcurrencyLimit(width);
          const begun: number[] = [];
          let running = 0;
          let most = 0;
          const results = works.map(({ turns, fails }, index) =>
            limit.run(async () => {
              begun.push(index);
              most = Math.max(most, ++running);
              for (let turn = 0; turn <= turns; turn++) await later();
              running -= 1;
              if (fails) throw new Error(`${index}`);
              return index;
            }),
          );
          const settled = await Promise.allSettled(results);
          expect(settled.map(({ status }) => status === "rejected")).toEqual(works.map(({ fails }) => fails));
          expect(begun).toEqual(works.map((_, index) => index));
          expect(most).toBe(Math.min(width, works.length));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("is as wide as before after everything has ended", async () => {
    const limit = new ConcurrencyLimit(2);
    await Promise.all([limit.run(later), limit.run(later), limit.run(later)]);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await later();
      running -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => limit.run(work)));
    expect(most).toBe(2);
  });
});

describe("a queue for each key", () => {
  test("keeps nothing of a key whose work has ended", async () => {
    const queue = new KeyedQueue();
    const { tails } = queue as unknown as { readonly tails: ReadonlyMap<string, unknown> };
    const both = [queue.run("a", later), queue.run("a", () => Promise.reject(new Error("no"))).catch(later)];
    expect([...tails.keys()]).toEqual(["a"]);
    await Promise.all(both);
    expect(tails.size).toBe(0);
  });

  test("keeps its order while somebody waits, although the first has ended", async () => {
    const queue = new KeyedQueue();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await later();
      seen.push(`${name} ends`);
    };
    const first = queue.run("a", work("1"));
    const second = queue.run("a", work("2"));
    await first;
    await Promise.all([second, queue.run("a", work("3"))]);
    expect(seen).toEqual(["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"]);
  });

  test("gives what the work gives", async () => {
    expect(await new KeyedQueue().run("a", () => Promise.resolve(7))).toBe(7);
  });
});

describe("an answer that was read", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const counting = (): (() => Promise<number>) => {
    let requests = 0;
    return () => Promise.resolve(++requests);
  };

  test("is as good as a new one for a tenth of a second", async () => {
    const reads = new SharedReads<number>();
    const request = counting();
    expect(await reads.read("d", request)).toBe(1);
    await jest.advanceTimersByTimeAsync(99);
    expect(await reads.read("d", request)).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await reads.read("d", request)).toBe(2);
  });

  test("is so for as long as is said", async () => {
    const reads = new SharedReads<number>(1_000);
    const request = counting();
    await reads.read("d", request);
    await jest.advanceTimersByTimeAsync(999);
    expect(await reads.read("d", request)).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await reads.read("d", request)).toBe(2);
  });

  test("is old when the clock was set back since, and under way however long it takes", async () => {
    let now = 1_000;
    const reads = new SharedReads<number>(100, () => now);
    const request = counting();
    expect(await reads.read("d", request)).toBe(1);
    now = 999;
    expect(await reads.read("d", request)).toBe(2);
    let answer: (value: number) => void = () => undefined;
    const slow = reads.read("slow", () => new Promise((resolve) => (answer = resolve)));
    now = 5_000;
    const joined = reads.read("slow", request);
    answer(7);
    expect([await slow, await joined]).toEqual([7, 7]);
  });

  test("serves its own key only", async () => {
    const reads = new SharedReads<number>();
    const request = counting();
    expect([await reads.read("a", request), await reads.read("b", request)]).toEqual([1, 2]);
  });

  test("does not take a newer one with it when its time is up", async () => {
    const reads = new SharedReads<number>();
    const request = counting();
    await reads.read("d", request);
    reads.invalidate("d");
    await jest.advanceTimersByTimeAsync(50);
    expect(await reads.read("d", request)).toBe(2);
    await jest.advanceTimersByTimeAsync(50);
    expect(await reads.read("d", request)).toBe(2);
  });
});

describe("a reader that is stopped", () => {
  test("before it begins waits for nothing, and the read goes on for others", async () => {
    const reads = new SharedReads<number>();
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    let stopped = false;
    const request = (signal: AbortSignal): Promise<number> => {
      signal.addEventListener("abort", () => (stopped = true));
      return Promise.resolve(1);
    };
    await expect(reads.read("d", request, stop.signal)).rejects.toThrow("enough");
    expect(await reads.read("d", request)).toBe(1);
    expect(stopped).toBe(false);
  });

  test("after it has its answer changes nothing", async () => {
    const reads = new SharedReads<number>();
    const stop = new AbortController();
    let requests = 0;
    const request = (): Promise<number> => Promise.resolve(++requests);
    expect(await reads.read("d", request, stop.signal)).toBe(1);
    stop.abort();
    await later();
    expect(await reads.read("d", request, new AbortController().signal)).toBe(1);
  });

  test("is told with the reason of its signal, whatever that is", async () => {
    const reads = new SharedReads<number>();
    const stop = new AbortController();
    const read = reads.read("d", () => new Promise(() => undefined), stop.signal);
    const reason = new Error("enough");
    stop.abort(reason);
    await expect(read).rejects.toBe(reason);
  });
});

describe("a pause", () => {
  test("lasts", async () => {
    let over = false;
    const paused = pause(50, new AbortController().signal).then(() => (over = true));
    await later();
    expect(over).toBe(false);
    await paused;
  });

  test("that cannot be made is said", async () => {
    await expect(pause("no" as unknown as number, new AbortController().signal)).rejects.toThrow(/"delay"/);
  });

  test("can be 24 days long, and a timer no longer", () => {
    expect(LONGEST_TIMER_MS).toBe(2_147_483_647);
  });
});
