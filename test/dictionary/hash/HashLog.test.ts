import { mix } from "../../../src/dictionary/hash/Hash64";
import { HashLog } from "../../../src/dictionary/hash/HashLog";
import { HashTable } from "../../../src/dictionary/hash/HashTable";

const COUNT = 20_000;

/** Halves that look as random as those of texts do. */
const low = (i: number): number => mix(i);
const high = (i: number): number => mix(~i);

/** A log with one hash on each line, many times more than its first filter takes. */
function filledLog(): HashLog {
  const log = new HashLog();
  for (let i = 1; i <= COUNT; i++) log.add(i, low(i), high(i));
  return log;
}

function mayHave(log: HashLog, i: number): boolean {
  return log.mayHave(low(i), high(i));
}

describe("a log of hashes", () => {
  it("never denies a hash that it has, though its filter was enlarged on the way", () => {
    const log = filledLog();
    const denied = Array.from({ length: COUNT }, (_, i) => i + 1).filter((i) => !mayHave(log, i));
    expect(denied).toEqual([]);
  });

  it("denies most hashes that it does not have", () => {
    const log = filledLog();
    const strangers = Array.from({ length: COUNT }, (_, i) => COUNT + 1 + i);
    expect(strangers.filter((i) => mayHave(log, i)).length).toBeLessThan(COUNT / 5);
  });

  it("names the first line of a hash, and none of one that was only suspected", () => {
    const log = new HashLog();
    const [lows, highs] = [Int32Array.of(9, 7, 8), Int32Array.of(90, 70, 80)];
    log.addLine(3, lows, highs, 1, 3);
    log.addLine(5, lows, highs, 0, 3);
    const numbers = new HashTable();
    [9, 7, 1].forEach((lo, index) => numbers.getOrAdd(lo, lo * 10, index + 1));
    expect([...log.firstLines(numbers)]).toEqual([5, 3, 0]);
  });
});
