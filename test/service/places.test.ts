import type { ServiceSettings } from "../../src/service/clients";
import { endpointOf, endpointProblem, placeOf, placeOfHost } from "../../src/service/places";

const VARIABLES = {
  opensearch: "AWS_ENDPOINT_URL_OPENSEARCH",
  s3: "AWS_ENDPOINT_URL_S3",
  sts: "AWS_ENDPOINT_URL_STS",
} as const;
const SERVICES = Object.keys(VARIABLES) as (keyof typeof VARIABLES)[];

describe("where a service is asked", () => {
  const before = { ...process.env };
  beforeEach(() => {
    for (const name of [...Object.values(VARIABLES), "AWS_ENDPOINT_URL", "AWS_REGION"])
      delete process.env[name];
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test.each(SERVICES)(
    "%s: at the endpoint of the settings, its own variable's, the common one's, or AWS's",
    (name) => {
      expect(endpointOf({}, name)).toBeUndefined();
      expect(endpointOf({ endpoints: {} }, name)).toBeUndefined();
      process.env["AWS_ENDPOINT_URL"] = "http://common";
      expect(endpointOf({}, name)).toEqual({ url: "http://common", from: "AWS_ENDPOINT_URL" });
      process.env[VARIABLES[name]] = "http://own";
      expect(endpointOf({}, name)).toEqual({ url: "http://own", from: VARIABLES[name] });
      const endpoints = { [name]: "http://given" };
      expect(endpointOf({ endpoints }, name)).toEqual({ url: "http://given", from: "the endpoint" });
    },
  );

  test("a variable that is empty is none", () => {
    process.env["AWS_ENDPOINT_URL_S3"] = "";
    expect(endpointOf({}, "s3")).toBeUndefined();
  });

  test.each<[string, ServiceSettings, string]>([
    ["the host of an endpoint", { region: "eu-west-1", endpoints: { opensearch: "http://h:1/p" } }, "h:1"],
    ["the region", { region: "eu-west-1", endpoints: { s3: "http://h" } }, "eu-west-1"],
    ["what the SDK finds", {}, "the default region"],
  ])("is called %s", (_what, settings, place) => {
    expect(placeOf(settings)).toBe(place);
  });

  test("is called the region of the environment where the settings name none", () => {
    process.env["AWS_REGION"] = "eu-north-1";
    expect(placeOf({})).toBe("eu-north-1");
    expect(placeOf({ region: "eu-west-1" })).toBe("eu-west-1");
  });

  test("is called as the service says that is asked for", () => {
    const settings = { endpoints: { opensearch: "http://o", s3: "http://s" } };
    expect([placeOf(settings), placeOf(settings, "s3")]).toEqual(["o", "s"]);
  });

  test.each([
    ["es.eu-central-1.amazonaws.com", "eu-central-1"],
    ["bucket.s3.eu-west-1.amazonaws.com", "eu-west-1"],
    ["es.cn-north-1.amazonaws.com.cn", "cn-north-1"],
    ["es.us-gov-west-1.amazonaws.com", "us-gov-west-1"],
    ["eu-central-1.amazonaws.com", "eu-central-1"],
    ["es.eu-central-1.amazonaws.com.example.com", "es.eu-central-1.amazonaws.com.example.com"],
    ["es.eu-central-1-amazonaws.com", "es.eu-central-1-amazonaws.com"],
    ["es.xeu-central-1.amazonaws.com", "es.xeu-central-1.amazonaws.com"],
    ["es.eu-central.amazonaws.com", "es.eu-central.amazonaws.com"],
    ["es.eu1-central-1.amazonaws.com", "es.eu1-central-1.amazonaws.com"],
    ["s3.amazonaws.com", "s3.amazonaws.com"],
    ["127.0.0.1:4566", "127.0.0.1:4566"],
  ])("the host %s is called %s", (host, place) => {
    expect(placeOfHost(host)).toBe(place);
  });
});

describe("an endpoint", () => {
  const problem = (s3: string) => endpointProblem({ endpoints: { s3 } }, "s3");

  test.each(["http://h", "https://h:443/path", "HTTPS://h", "http://user:pw@h"])("%s can be asked", (url) => {
    expect(problem(url)).toBeNull();
  });

  test("of another service is not looked at", () => {
    expect(endpointProblem({ endpoints: { s3: "h" } }, "opensearch")).toBeNull();
  });

  test.each([
    ["h:4566", "h:4566"],
    ["h/path", "h"],
    ["h?query", "h"],
    ["h#part", "h"],
    ["h\n/x", "h\n"],
    ["h/a\nb", "h"],
    ["a:b@c:d@h:1/x@y", "h:1"],
    ["", "an empty address"],
    ["/path", "an empty address"],
    ["1http://h", "1http:"],
  ])("%j has no scheme", (url, host) => {
    expect(problem(url)).toEqual({
      problem: `the endpoint has no scheme: ${host}`,
      remedy: `Write http://${host} or https://${host}`,
    });
  });

  test.each([
    ["ftp://h/x", "h"],
    ["FTP://me:pw@h:21", "h:21"],
    ["git+ssh://h", "h"],
    ["a1.b-c://h", "h"],
    ["unix:///var/run/aws", "an empty address"],
    ["http://", "an empty address"],
    ["https://?x", "an empty address"],
    ["http://[x", "[x"],
  ])("%s is no address of HTTP", (url, host) => {
    expect(problem(url)).toEqual({
      problem: `the endpoint is no address of HTTP: ${host}`,
      remedy: "Write an address such as https://example.com",
    });
  });
});
