import type { RequestLogEntry } from "../../../src/emulator";
import { MOST_ENTRIES, RequestLog } from "../../../src/emulator/http/RequestLog";

function entry(path: string): RequestLogEntry {
  return {
    service: "es",
    operation: "DescribePackages",
    method: "POST",
    path,
    status: 200,
    durationMs: 1,
    region: "us-east-1",
    accountId: "123456789012",
  };
}

describe("The log of requests", () => {
  test("keeps the newest and counts all", () => {
    const log = new RequestLog();
    for (let index = 1; index <= MOST_ENTRIES + 5; index += 1) log.record(entry(`/${index}`));
    expect(log.entries).toHaveLength(MOST_ENTRIES);
    expect([log.entries[0]?.path, log.entries.at(-1)?.path]).toEqual(["/6", `/${MOST_ENTRIES + 5}`]);
    expect([log.countOf("DescribePackages"), log.countOfService("es")]).toEqual([
      MOST_ENTRIES + 5,
      MOST_ENTRIES + 5,
    ]);
  });

  test("forgets entries and counts when it is cleared", () => {
    const log = new RequestLog();
    log.record(entry("/1"));
    log.clear();
    expect([log.entries, log.countOf("DescribePackages"), log.countOfService("es")]).toEqual([[], 0, 0]);
  });
});
