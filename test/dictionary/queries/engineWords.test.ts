import {
  type QueryToken,
  engineWords,
  judgeQueries,
  parseSampleQueries,
  queryTexts,
} from "../../../src/dictionary";

const QUERIES = parseSampleQueries(
  JSON.stringify({
    queries: [
      {
        query: "usa the wall",
        finds: ["united states wall", "usa wall"],
        doesNotFind: ["united wall"],
        ignores: ["the"],
      },
    ],
  }),
  "q.json",
);

/** As `_analyze` answers with a graph, the stop word after it leaving a hole. */
const GRAPH: QueryToken[] = [
  { token: "united", position: 0 },
  { token: "usa", position: 0, positionLength: 2 },
  { token: "states", position: 1 },
  { token: "wall", position: 3 },
];
const line = (...tokens: string[]): QueryToken[] => tokens.map((token, position) => ({ token, position }));

const DOCUMENTS = new Map([
  ["united states wall", line("united", "states", "wall")],
  ["usa wall", line("usa", "wall")],
  ["united wall", line("united", "wall")],
]);

describe("the answers of _analyze", () => {
  test("judge what the index makes of queries and of documents, whatever holes are in them", () => {
    const without = GRAPH.map((token) => (token.token === "wall" ? { ...token, position: 2 } : token));
    const search = new Map([
      ["usa the wall", GRAPH],
      ["usa wall", without],
    ]);
    const judged = judgeQueries(QUERIES, engineWords({ source: "the index", search, document: DOCUMENTS }));
    expect(judged.map(({ state }) => state)).toEqual(["held", "held", "held", "held"]);
    expect(judged[0]?.ways).toEqual(["united states wall", "usa wall"]);
  });

  test("are asked for by name, each text once", () => {
    expect(queryTexts(QUERIES)).toEqual({
      search: ["usa the wall", "usa wall"],
      document: ["united states wall", "usa wall", "united wall"],
    });
  });

  test("that are missing or failed leave what needs them not checked", () => {
    const search = new Map([["usa the wall", GRAPH]]);
    const document = new Map<string, QueryToken[] | Error>([
      ...DOCUMENTS,
      ["usa wall", new Error("the index is closed")],
    ]);
    const judged = judgeQueries(QUERIES, engineWords({ source: "the index", search, document }));
    expect(judged.map(({ state }) => state)).toEqual(["held", "not checked", "held", "not checked"]);
    expect(judged[1]?.why).toBe("the index is closed");
    expect(judged[3]?.why).toBe('the index was not asked about "usa wall"');
    const nothing = engineWords({ source: "the index", search: new Map(), document });
    expect(judgeQueries(QUERIES, nothing).every(({ state }) => state === "not checked")).toBe(true);
  });
});
