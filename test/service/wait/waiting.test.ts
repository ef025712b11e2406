import { Backoff } from "../../../src/service/wait/Backoff";
import { KeyedQueue } from "../../../src/service/wait/KeyedQueue";
import { SharedReads } from "../../../src/service/wait/SharedReads";
import { pause } from "../../../src/service/wait/timers";

describe("Backoff", () => {
  test("grows, and never beyond the two seconds in which a change must be seen", () => {
    const backoff = new Backoff(() => 0);
    const pauses = Array.from({ length: 20 }, () => backoff.next());
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
    expect(Math.max(...pauses)).toBeLessThan(2_000);
  });

  test("starts again after a change", () => {
    const backoff = new Backoff(() => 0);
    const first = backoff.next();
    backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(first);
  });
});

describe("KeyedQueue", () => {
  test("does the work on one key in order, also after a failure, and other keys meanwhile", async () => {
    const queue = new KeyedQueue();
    const seen: string[] = [];
    let release: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => (release = resolve));
    const first = queue.run("a", async () => {
      await blocked;
      seen.push("a1");
      throw new Error("broken");
    });
    const second = queue.run("a", () => Promise.resolve(seen.push("a2")));
    await queue.run("b", () => Promise.resolve(seen.push("b1")));
    release();
    await expect(first).rejects.toThrow("broken");
    await second;
    expect(seen).toEqual(["b1", "a1", "a2"]);
  });
});

describe("SharedReads", () => {
  test("asks once for all who ask at the same moment", async () => {
    const reads = new SharedReads<number>();
    let requests = 0;
    const request = (): Promise<number> => Promise.resolve(++requests);
    expect(await Promise.all([reads.read("d", request), reads.read("d", request)])).toEqual([1, 1]);
  });

  test("asks again after a failure, and after a change", async () => {
    const reads = new SharedReads<string>();
    await expect(reads.read("d", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
    await new Promise(setImmediate);
    expect(await reads.read("d", () => Promise.resolve("old"))).toBe("old");
    reads.invalidate("d");
    expect(await reads.read("d", () => Promise.resolve("new"))).toBe("new");
  });
});

describe("SharedReads, when its readers are stopped", () => {
  /** A read that only its signal ends. */
  function endless(): { request: (signal: AbortSignal) => Promise<never>; stopped: () => boolean } {
    let seen: AbortSignal | undefined;
    const request = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        seen = signal;
        signal.addEventListener("abort", () => reject(new Error("stopped")));
      });
    return { request, stopped: () => seen?.aborted === true };
  }

  test("lets the one go, and reads on for the other", async () => {
    const reads = new SharedReads<never>();
    const { request, stopped } = endless();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = reads.read("d", request, one.signal);
    const second = reads.read("d", request, other.signal);
    one.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    expect(stopped()).toBe(false);
    other.abort(new Error("enough too"));
    await expect(second).rejects.toThrow("enough too");
    expect(stopped()).toBe(true);
  });

  test("begins anew for whoever comes after", async () => {
    const reads = new SharedReads<string>();
    const stop = new AbortController();
    const first = reads.read("d", endless().request, stop.signal);
    stop.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    expect(await reads.read("d", () => Promise.resolve("new"))).toBe("new");
  });
});

describe("pause", () => {
  test("ends at once when it is stopped", async () => {
    const stop = new AbortController();
    const paused = pause(3_600_000, stop.signal);
    stop.abort();
    await expect(paused).resolves.toBeUndefined();
  });
});
