import { present, unread } from "../../../src/service/door/Reading";
import type { PackagesDoor, PackagesQuestion } from "../../../src/service/reading/packagesQuestion";
import { chunksOf, readPages } from "../../../src/service/reading/readPages";

const SOURCE = { operation: "ListThings", subject: "all", place: "h", at: "2025-01-01" };

interface Page {
  readonly NextToken?: string;
  readonly items: readonly string[];
}

/** What the pages of a list come to, and which were asked for. */
async function read(
  pages: readonly (Page | null)[],
  { maxPages = 10, problemOf }: { maxPages?: number; problemOf?: (item: string) => string | null } = {},
) {
  const asked: (string | undefined)[] = [];
  const ask = () => {
    const page = pages[asked.length - 1];
    if (page) return Promise.resolve(present(page, { ...SOURCE, at: `${asked.length}` }));
    const failure = {
      kind: "server",
      why: "no",
      operation: "ListThings",
      action: "es:x",
      checkedBy: "",
    } as const;
    return Promise.resolve(unread(failure, null));
  };
  const reading = await readPages<Page, string>(
    { ask } as unknown as PackagesDoor,
    {
      page: (token) => {
        asked.push(token);
        return {} as PackagesQuestion<Page>;
      },
      itemsOf: ({ items }) => items,
      identityOf: (item) => item,
      ...(problemOf && { problemOf }),
    },
    maxPages,
  );
  const said =
    reading.kind === "present"
      ? reading.value.join("")
      : reading.kind === "unread"
        ? `${reading.failure.kind}: ${reading.failure.why}`
        : reading.why;
  return { said, asked, at: reading.source?.at };
}

const BROKEN = "broken: the answer to ListThings from h came with the status 200 and ";

describe("a list that comes in pages", () => {
  test("is all of them, and of the time of the last", async () => {
    expect(
      await read([{ items: ["a"], NextToken: "1" }, { items: [], NextToken: "2" }, { items: ["b"] }]),
    ).toEqual({
      said: "ab",
      asked: [undefined, "1", "2"],
      at: "3",
    });
  });

  test("ends with an empty token too", async () => {
    expect(await read([{ items: ["a"], NextToken: "" }])).toEqual({ said: "a", asked: [undefined], at: "1" });
  });

  test("is none where one page is none", async () => {
    expect(await read([{ items: ["a"], NextToken: "1" }, null])).toMatchObject({ said: "server: no" });
  });

  test("has no item twice, on one page or two", async () => {
    const TWICE = `${BROKEN}names a twice`;
    expect((await read([{ items: ["a", "a"] }])).said).toBe(TWICE);
    expect((await read([{ items: ["a"], NextToken: "1" }, { items: ["b", "a"] }])).said).toBe(TWICE);
    const long = "x".repeat(90);
    expect((await read([{ items: [long, long] }])).said).toBe(`${BROKEN}names ${"x".repeat(79)}… twice`);
  });

  test("has no item with a problem", async () => {
    const problemOf = (item: string): string | null => (item === "b" ? "is about another thing" : null);
    expect((await read([{ items: ["a", "b"] }], { problemOf })).said).toBe(`${BROKEN}is about another thing`);
    expect((await read([{ items: ["a", "c"] }], { problemOf })).said).toBe("ac");
  });

  test("never goes in a circle", async () => {
    const pages = [
      { items: ["a"], NextToken: "1" },
      { items: ["b"], NextToken: "2" },
      { items: ["c"], NextToken: "1" },
    ];
    expect(await read(pages)).toEqual({
      said: `${BROKEN}goes on with a page that was already read`,
      asked: [undefined, "1", "2"],
      at: "3",
    });
  });

  test("has no more pages than are allowed", async () => {
    const pages = [{ items: ["a"], NextToken: "1" }, { items: ["b"], NextToken: "2" }, { items: ["c"] }];
    expect((await read(pages, { maxPages: 3 })).said).toBe("abc");
    expect((await read(pages, { maxPages: 2 })).said).toBe(`${BROKEN}has more than 2 pages`);
  });
});

test("values are cut into lists of a size, in their order", () => {
  expect([chunksOf([1, 2, 3, 4, 5], 2), chunksOf([1, 2], 2), chunksOf([], 2)]).toEqual([
    [[1, 2], [3, 4], [5]],
    [[1, 2]],
    [],
  ]);
});
