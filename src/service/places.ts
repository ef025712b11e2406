import type { ServiceSettings } from "../contract/ServiceSettings";

type EndpointName = "opensearch" | "s3" | "sts";

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const VARIABLES: Readonly<Record<EndpointName, string>> = {
  opensearch: "AWS_ENDPOINT_URL_OPENSEARCH",
  s3: "AWS_ENDPOINT_URL_S3",
  sts: "AWS_ENDPOINT_URL_STS",
};

/** The endpoint that the settings or the environment give, and from where; undefined for that of AWS. */
export function endpointOf(
  settings: ServiceSettings,
  name: EndpointName,
): { readonly url: string; readonly from: string } | undefined {
  const given = settings.endpoints?.[name];
  if (given !== undefined) return { url: given, from: "the endpoint" };
  const variable = [VARIABLES[name], "AWS_ENDPOINT_URL"].find((each) => process.env[each]);
  return variable === undefined ? undefined : { url: process.env[variable] ?? "", from: variable };
}

/** How messages and evidence call what is asked: the host of an endpoint of one's own, or the region. */
export function placeOf(settings: ServiceSettings, name: EndpointName = "opensearch"): string {
  const endpoint = endpointOf(settings, name);
  if (endpoint !== undefined) return hostOf(endpoint.url);
  return settings.region ?? process.env["AWS_REGION"] ?? "the default region";
}

/** The region's host names at AWS, in every partition. */
const OF_AWS = /(?:^|\.)(?:[a-z0-9-]+\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$/;

/** What a host that was asked is called: the region where it is one of AWS, itself otherwise. */
export function placeOfHost(host: string): string {
  return OF_AWS.exec(host)?.[1] ?? host;
}

/** What is wrong with an endpoint, and what to write instead; null when it can be asked. */
export function endpointProblem(
  settings: ServiceSettings,
  name: EndpointName,
): { readonly problem: string; readonly remedy: string } | null {
  const endpoint = endpointOf(settings, name);
  if (endpoint === undefined || isAddress(endpoint.url)) return null;
  const { url, from } = endpoint;
  const host = hostOf(url);
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url)
    ? {
        problem: `${from} is no address of HTTP: ${host}`,
        remedy: "Write an address such as https://example.com",
      }
    : {
        problem: `${from} has no scheme: ${host}`,
        remedy: `Write http://${host} or https://${host}`,
      };
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:\/\//i.test(url) && new URL(url).hostname !== "";
}

/** Host and port, without a user, a password or a path. */
function hostOf(url: string): string {
  const bare = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[/?#].*$/s, "");
  return bare.slice(bare.lastIndexOf("@") + 1) || "an empty address";
}
