import { type SearchAuth, searchAccessOf } from "../../../src/search";

const SETTINGS = { region: "eu-central-1" };
const SIGNED: SearchAuth = { kind: "sigv4", settings: SETTINGS };
const NONE: SearchAuth = { kind: "none" };
const VPC = "vpc-products-abc.eu-central-1.es.amazonaws.com";
const PUBLIC = "search-products-abc.eu-central-1.es.amazonaws.com";

function accessWith(
  given: string | undefined,
  status: Parameters<typeof searchAccessOf>[1] = null,
  auth?: SearchAuth,
) {
  return searchAccessOf("products", status, SETTINGS, {
    ...(given === undefined ? {} : { endpoints: { products: given } }),
    auth,
  });
}

describe("where a domain's own API is", () => {
  it("is the endpoint within the VPC before the public one, over TLS and signed", () => {
    expect(accessWith(undefined, { Endpoints: { vpc: VPC }, Endpoint: PUBLIC })).toEqual({
      url: `https://${VPC}`,
      auth: SIGNED,
    });
    expect(accessWith(undefined, { Endpoint: PUBLIC })).toEqual({ url: `https://${PUBLIC}`, auth: SIGNED });
    expect(accessWith(undefined, { EndpointV2: PUBLIC })).toEqual({ url: `https://${PUBLIC}`, auth: SIGNED });
  });

  it("is nowhere while the domain has none, and that is said", () => {
    for (const status of [null, {}, { Endpoints: {} }]) {
      expect(accessWith(undefined, status)).toMatchObject({
        why: expect.stringContaining("products") as unknown,
        checkedBy: expect.stringContaining("--search-endpoint") as unknown,
      });
    }
  });

  it.each([
    ["search.example.com", "https://search.example.com", SIGNED],
    ["https://search.example.com/os/", "https://search.example.com/os", SIGNED],
    ["http://search.internal:8080", "http://search.internal:8080", SIGNED],
    ["localhost:9200", "http://localhost:9200", NONE],
    ["127.0.0.1:9200/", "http://127.0.0.1:9200", NONE],
    ["http://[::1]:9200", "http://[::1]:9200", NONE],
    ["localhost.example.com", "https://localhost.example.com", SIGNED],
  ])("is what was given: %s", (given, url, auth) => {
    expect(accessWith(given, { Endpoint: PUBLIC })).toEqual({ url, auth });
  });

  it("is the near end of a tunnel, with the name that the domain's certificate has", () => {
    expect(accessWith("https://localhost:9443", { Endpoints: { vpc: VPC } })).toEqual({
      url: "https://localhost:9443",
      host: VPC,
      auth: SIGNED,
    });
    expect(accessWith("https://localhost:9443")).toEqual({ url: "https://localhost:9443", auth: SIGNED });
  });

  it("is asked as the user that was given, wherever it is", () => {
    const auth: SearchAuth = { kind: "basic", username: "ana", password: "secret-word" };
    for (const given of [undefined, "localhost:9200", "https://localhost:9443", "search.example.com"]) {
      expect(accessWith(given, { Endpoint: PUBLIC }, auth)).toMatchObject({ auth });
    }
  });

  it("is taken from the endpoint of every domain where the domain has none of its own", () => {
    expect(
      searchAccessOf("products", null, SETTINGS, {
        endpoints: { "": "localhost:9200", other: "localhost:1" },
      }),
    ).toEqual({ url: "http://localhost:9200", auth: NONE });
  });

  it.each(["https://", "not a host", "http://host:99999999", "localhost:port"])(
    "is not %p, and that is said",
    (given) => {
      expect(accessWith(given)).toMatchObject({ why: expect.stringContaining("no address") as unknown });
    },
  );

  it("has no password in it, and none is said", () => {
    const access = accessWith("https://ana:secret-word@search.example.com");
    expect(access).toMatchObject({ checkedBy: expect.stringContaining("OPENSEARCH_PASSWORD") as unknown });
    expect(JSON.stringify(accessWith("https://ana:secret-word@not a host"))).not.toContain("secret-word");
    expect(JSON.stringify(access)).not.toContain("secret-word");
  });
});
