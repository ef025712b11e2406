import { replies, SearchServer } from "../SearchServer";

const ANALYSIS = {
  filter: { f: { type: "stop", stopwords_path: "analyzers/F1" } },
  analyzer: { a: { tokenizer: "standard", filter: ["lowercase", "f"] } },
};
const TEMPLATES = {
  index_templates: [{ name: "products", index_template: { template: { settings: { analysis: ANALYSIS } } } }],
};
const REFUSED = { error: { type: "illegal_argument_exception", reason: "file not readable" }, status: 400 };
const DENIED = {
  error: { type: "security_exception", reason: "no permissions for [indices:admin/analyze] and User [x]" },
};

describe("a template that names a dictionary", () => {
  let server: SearchServer;
  beforeEach(async () => {
    server = await SearchServer.start();
  });
  afterEach(() => server.stop());

  /** @param analyze what `_analyze` answers to a chain with the file, and to one without words */
  function servings(analyze: (isFile: boolean) => readonly [number, unknown]) {
    server.answering = (response, request) => {
      const [status, body] = request.url.endsWith("/_analyze")
        ? analyze(request.body.includes("stopwords_path"))
        : ([200, listed(request.url)] as const);
      replies(status, body)(response, request);
    };
    return server.domain().serving("F1", null);
  }

  function listed(url: string): object {
    if (url === "/") return { version: { distribution: "opensearch", number: "2.19.0" } };
    return url === "/_index_template" ? TEMPLATES : {};
  }

  it("says nothing while the engine builds its chain, for it serves nobody", async () => {
    expect(await servings(() => [200, { tokens: [] }])).toEqual([]);
  });

  it("can make no index while the engine refuses the file alone", async () => {
    expect(await servings((isFile) => (isFile ? [400, REFUSED] : [200, { tokens: [] }]))).toMatchObject([
      {
        analyzer: "a",
        state: "will break",
        why: expect.stringMatching(/^no index .*: file not readable$/) as unknown,
      },
    ]);
  });

  it("says nothing of the words where its chain is refused without them too", async () => {
    expect(await servings(() => [400, REFUSED])).toEqual([]);
  });

  it("is not known where nobody may ask, with the permission that is missing", async () => {
    expect(await servings(() => [403, DENIED])).toMatchObject([
      { state: "unknown", checkedBy: "the permission indices:admin/analyze of fine-grained access control" },
    ]);
  });
});
