import { parseSampleQueries } from "../../../src/dictionary";
import type { DictionaryUse } from "../../../src/search";
import { type FakeAnswers, fakeSearch, useOf } from "../FakeSearchDomain";
import { associationValues, type LiveDictionaries, packageValues } from "../LiveDictionaries";
import {
  associated,
  type CodeCases,
  type Declaration,
  declaresBoth,
  NEW_CONTENT,
  plan,
  type Situation,
} from "./CodeCase";

type Answers = (id: string) => FakeAnswers;

const uses =
  (members: Partial<DictionaryUse> = {}, more: FakeAnswers = {}): Answers =>
  (id) => ({ uses: [useOf(id, members)], ...more });

/** Everything is as declared, and the domain says this of its indexes. */
const says = (when: string, answers: Answers, expected: Declaration["says"] = {}): Situation => ({
  when,
  arrange: async (live) => {
    const id = await associated(live);
    return { plan: declaresBoth(id), options: { search: fakeSearch(answers(id)) }, says: expected };
  },
});

/** The plan changes the content, by the object that is there: no file is named. */
const changes = (when: string, answers: Answers): Situation => ({
  when,
  arrange: async (live) => {
    const id = await associated(live);
    await live.upload("synonyms", NEW_CONTENT);
    return { plan: updated(id), options: { search: fakeSearch(answers(id)) } };
  },
});

const QUERIES = {
  file: "s.queries.json",
  queries: parseSampleQueries('{"queries":[{"query":"a","finds":["b"]}]}', "s"),
};

/** The index has the words, and is asked what a query finds. */
const answersQueries = (when: string, tokens: FakeAnswers["tokens"]): Situation => ({
  when,
  arrange: async (live) => {
    const id = await associated(live);
    const search = { ...fakeSearch({ uses: [useOf(id)], tokens }), queries: new Map([[id, QUERIES]]) };
    return { plan: declaresBoth(id), options: { search }, says: {} };
  },
});

const updated = (id: string) =>
  plan()
    .package("synonyms", packageValues("synonyms", id, NEW_CONTENT), {
      actions: ["update"],
      before: packageValues("synonyms", id),
    })
    .association("on_prod", associationValues(id));

const removed = (when: string, answers: Answers): Situation => ({
  when,
  arrange: async (live: LiveDictionaries) => {
    const id = await associated(live);
    return {
      plan: plan()
        .package("synonyms", packageValues("synonyms", id))
        .association("on_prod", associationValues(id), {
          actions: ["delete"],
          before: associationValues(id),
        }),
      options: { search: fakeSearch(answers(id)) },
    };
  },
});

const served = says("every index has the words", uses());
const text = (part: string): string => expect.stringContaining(part) as string;

export const indexCodes: CodeCases = {
  "index-differs": {
    fires: says(
      "an index goes on with the words before",
      uses(
        {},
        { serving: () => ({ state: "stale", why: "it has what it read before", renewal: "refresh" }) },
      ),
      { severity: "error", remedy: text("/_plugins/_refresh_search_analyzers/products"), hop: "index" },
    ),
    isSilent: served,
  },
  "index-broken": {
    fires: says(
      "an index is red",
      uses(
        {},
        { serving: () => ({ state: "broken", why: "all shards failed", renewal: "retry the allocation" }) },
      ),
      { severity: "error", remedy: text("/_cluster/reroute?retry_failed=true") },
    ),
    isSilent: served,
  },
  "index-will-break": {
    fires: says(
      "the file on the domain is refused, and the index is open",
      uses({}, { serving: () => ({ state: "will break", why: "Failed to build synonyms" }) }),
      { severity: "error", message: text("blue/green deployment") },
    ),
    isSilent: served,
  },
  "index-would-refuse": {
    fires: changes(
      "the engine refuses the new content",
      uses(
        {},
        {
          loading: () => ({
            state: "refused",
            refusal: { said: "Failed to build synonyms", line: 3, column: 5, explanation: null },
          }),
        },
      ),
    ),
    isSilent: changes("the engine takes the new content", uses()),
  },
  "index-needs-refresh": {
    fires: changes("the plan changes a dictionary in use", uses()),
    isSilent: changes("the plan changes a dictionary that nothing uses", () => ({})),
  },
  "index-time-words": {
    fires: says(
      "a field is indexed with it",
      uses({
        analyzers: [
          { name: "all", kind: "analyzer", searches: ["title"], indexes: ["title"], isRefreshed: true },
        ],
      }),
      { severity: "info", message: text("products (title)") },
    ),
    isSilent: served,
  },
  "updateable-without-effect": {
    fires: says("a filter of stop words is updateable", uses({ updateable: "without effect" }), {
      severity: "info",
    }),
    isSilent: served,
  },
  "sample-query-broken": {
    fires: answersQueries("a query does not find what it must", (word) => [word]),
    isSilent: answersQueries("a query finds what it must", () => ["b"]),
  },
  "dictionary-unused": {
    fires: says("no settings name it", () => ({}), { severity: "warning" }),
    isSilent: says(
      "only a template names it",
      uses({ holder: { kind: "index template", name: "products", state: null } }),
    ),
  },
  "dictionary-in-use": {
    fires: removed("an index names what the plan takes away", uses()),
    isSilent: removed("nothing names what the plan takes away", () => ({})),
  },
};
