import fc from "fast-check";
import { Queue } from "../../../src/rehearsal/run/Queue";

describe("the queue of a run", () => {
  it("gives back everything, the earliest first, and of one moment in the order in which it came", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (moments) => {
        const queue = new Queue<number>();
        moments.forEach((atMs, index) => queue.put(atMs, index));
        const taken: { atMs: number; item: number }[] = [];
        for (let next = queue.take(); next !== undefined; next = queue.take()) taken.push(next);
        const sorted = moments
          .map((atMs, item) => ({ atMs, item }))
          .sort((a, b) => a.atMs - b.atMs || a.item - b.item);
        expect(taken.map(({ atMs, item }) => ({ atMs, item }))).toEqual(sorted);
      }),
    );
  });

  it("takes more while it is emptied", () => {
    const queue = new Queue<string>();
    queue.put(2, "late");
    queue.put(1, "early");
    expect(queue.take()?.item).toBe("early");
    queue.put(1, "again");
    expect([queue.take()?.item, queue.take()?.item, queue.take()]).toEqual(["again", "late", undefined]);
  });
});
