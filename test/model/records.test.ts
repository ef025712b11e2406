import fc from "fast-check";
import { emptyState, settle, withPackage } from "../../src/model";
import { Records } from "../../src/model/records/Records";
import { type Moment, Timeline } from "../../src/model/records/Timeline";
import { versionAfter } from "../../src/model/transitions/versionAfter";
import { Packages } from "./Packages";

describe("Records", () => {
  const changes = fc.array(fc.tuple(fc.nat(150).map(String), fc.nat()), { maxLength: 400 });

  test("are a map that is kept as it was whenever it changes", () => {
    fc.assert(
      fc.property(changes, fc.nat(400), (made, kept) => {
        const map = new Map<string, number>();
        let records = Records.empty<number>();
        let before: { records: Records<number>; entries: [string, number][] } | undefined;
        made.forEach(([key, value], index) => {
          if (index === kept) before = { records, entries: [...map] };
          map.set(key, value);
          records = records.with(key, value);
        });
        expect([...records.entries()]).toEqual([...map]);
        expect([...records]).toEqual([...map.values()]);
        expect(records.filter((value) => value % 2 === 0)).toEqual(
          [...map.values()].filter((value) => value % 2 === 0),
        );
        for (let key = 0; key <= 150; key++) expect(records.get(String(key))).toBe(map.get(String(key)));
        if (before !== undefined) expect([...before.records.entries()]).toEqual(before.entries);
      }),
    );
  });

  test("of entries are these entries", () => {
    const entries = [
      ["b", 1],
      ["a", 2],
    ] as const;
    expect([...Records.of(entries).entries()]).toEqual(entries);
  });
});

describe("A timeline", () => {
  const moments = fc
    .uniqueArray(fc.nat(30), { maxLength: 8 })
    .map((starts) =>
      starts.sort((a, b) => a - b).map((fromMs): Moment<string> => ({ fromMs, state: `s${fromMs}` })),
    );

  test("tells the last state that has begun, for every instant", () => {
    fc.assert(
      fc.property(moments, fc.nat(31), (all, ms) => {
        const begun = all.filter(({ fromMs }) => fromMs <= ms);
        const timeline = new Timeline(all);
        expect(timeline.at(ms)).toEqual(begun.at(-1));
        expect(timeline.until(ms)).toEqual(begun);
      }),
    );
  });

  test("without its past tells the same from then on", () => {
    fc.assert(
      fc.property(moments, fc.nat(31), fc.nat(40), (all, cut, ms) => {
        fc.pre(ms >= cut);
        expect(new Timeline(all).from(cut).at(ms)).toEqual(new Timeline(all).at(ms));
        expect(new Timeline(all).from(cut).moments.length).toBeLessThanOrEqual(
          1 + all.filter(({ fromMs }) => fromMs > cut).length,
        );
      }),
    );
  });

  test("that goes on in another way keeps its past, and nothing of what would have come", () => {
    fc.assert(
      fc.property(moments, fc.nat(31), fc.nat(40), (all, now, ms) => {
        const other = new Timeline(all).continuedWith(now, [{ fromMs: now, state: "other" }]);
        expect(other.at(ms)?.state).toBe(ms < now ? new Timeline(all).at(ms)?.state : "other");
      }),
    );
  });

  test("that is changed from now on is changed now and in all that is to come, not before", () => {
    fc.assert(
      fc.property(moments, fc.nat(31), fc.nat(40), (all, now, ms) => {
        const changed = new Timeline(all).changedFrom(now, (state) => `${state}!`);
        const was = new Timeline(all).at(ms)?.state;
        expect(changed.at(ms)?.state).toBe(was === undefined || ms < now ? was : `${was}!`);
        if (new Timeline(all).at(now) !== undefined) expect(changed.at(now)?.fromMs).toBe(now);
      }),
    );
  });
});

describe("A settled state", () => {
  test("keeps what is gone and is to come again, and forgets what is gone for good", () => {
    const domain = { accountId: "123456789012", region: "us-east-1", name: "search-prod" };
    const state = { createdAtMs: 0, settings: {}, tags: new Map<string, string>() };
    const gone = { fromMs: 10, state: { ...state, phase: "GONE" as const } };
    const again = { fromMs: 50, state: { ...state, phase: "ACTIVE" as const } };
    const settled = (ms: number, ...moments: Moment<typeof gone.state | typeof again.state>[]): number[] => {
      const domains = Records.of([["arn", { ...domain, timeline: new Timeline(moments) }]]);
      const after = settle({ ...emptyState("123456789012", "us-east-1"), domains }, ms);
      return [...after.domains].flatMap(({ timeline }) => timeline.moments.map(({ fromMs }) => fromMs));
    };
    expect(settled(20, gone, again)).toEqual([10, 50]);
    expect(settled(50, gone, again)).toEqual([50]);
    expect([settled(10, gone), settled(9, gone)]).toEqual([[], [10]]);
  });

  test("has no record of a package that is deleted, nor of its name", () => {
    const packages = new Packages();
    const id = packages.available("synonyms");
    packages.answer("DeletePackage", { PackageID: id });
    expect([...settle(packages.state, packages.nowMs).packages]).toHaveLength(1);
    expect([...settle(packages.settle().state, packages.nowMs).packages]).toEqual([]);
  });
});

describe("The version after", () => {
  test.each([
    [undefined, "v1"],
    ["v1", "v2"],
    ["v9", "v10"],
    ["v199", "v200"],
    ["7", "8"],
    ["2.19", "2.20"],
    ["newest", "newest.next"],
    ["a\nv3", "a\nv4"],
    ["v", "v.next"],
    ["v1 ", "v1 .next"],
    ["v999999999999999", "v1000000000000000"],
  ])("%j is %j", (before, after) => {
    expect(versionAfter(before)).toBe(after);
  });
});

describe("An id of a package", () => {
  test("is F and nine digits, never the same twice, whatever the ids that are there already", () => {
    const packages = new Packages();
    const first = new Packages().copying("taken");
    packages.state = withPackage(packages.state, { PackageID: first }, { nowMs: 0 });
    const ids = Array.from({ length: 200 }, (_, index) => packages.copying(`package-${index}`));
    expect(ids.filter((id) => !/^F\d{9}$/.test(id))).toEqual([]);
    expect(new Set([first, ...ids]).size).toBe(201);
  });

  test("looks like the service's: neighbours are far apart", () => {
    const packages = new Packages();
    expect([packages.copying("one-a"), packages.copying("one-b"), packages.copying("one-c")]).toEqual([
      "F618033989",
      "F236067978",
      "F854101967",
    ]);
  });
});
