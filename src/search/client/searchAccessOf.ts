import type { DomainStatus } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { plainText, withoutPasswords } from "../../service/exchange/plainText";
import type { SearchAccess, SearchAuth } from "./SearchAccess";

/** What a user says of how the domains' own endpoints are asked. */
export interface SearchChoice {
  /** By the domain's name; the empty name stands for every domain that has none. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** @default signed, but nothing for a loopback address without TLS that was given */
  readonly auth?: SearchAuth;
}

type KnownEndpoints = Pick<DomainStatus, "Endpoint" | "EndpointV2" | "Endpoints">;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=$|[:/])/i;

/**
 * Where a domain's own API is: what the user says, else the endpoint within the VPC, else the public one. Why there is
 * none, where the domain has none (yet).
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
 */
export function searchAccessOf(
  domainName: string,
  status: KnownEndpoints | null,
  settings: ServiceSettings,
  { endpoints = {}, auth }: SearchChoice,
): SearchAccess | { readonly why: string; readonly checkedBy: string } {
  const signed: SearchAuth = { kind: "sigv4", settings };
  const found = status?.Endpoints?.["vpc"] ?? status?.Endpoint ?? status?.EndpointV2;
  const given = endpoints[domainName] ?? endpoints[""];
  if (given !== undefined) {
    const url = withScheme(given);
    const unusable = whyUnusable(url, given);
    if (unusable !== null) return unusable;
    if (!isLoopback(url)) return { url, auth: auth ?? signed };
    if (url.startsWith("http:")) return { url, auth: auth ?? { kind: "none" } };
    return { url, ...(found === undefined ? {} : { host: hostOf(found) }), auth: auth ?? signed };
  }
  if (found !== undefined) return { url: withScheme(found), auth: auth ?? signed };
  return {
    why: `DescribeDomain gives no endpoint of ${domainName}`,
    checkedBy: "another run when the domain is active, or --search-endpoint",
  };
}

/** The service gives host names; only a machine's own has no certificate. */
function withScheme(endpoint: string): string {
  const bare = endpoint.replace(/(?<=[^/:])\/+$/, "");
  if (/^https?:\/\//i.test(bare)) return bare;
  return `${LOOPBACK.test(bare) ? "http" : "https"}://${bare}`;
}

/** An address that is none, or that would put a password into every report. */
function whyUnusable(url: string, given: string): { why: string; checkedBy: string } | null {
  if (!URL.canParse(url)) {
    return {
      why: `${plainText(withoutPasswords(given), 100)} is no address`,
      checkedBy: "a host or an http(s) address: --search-endpoint",
    };
  }
  const { username, password } = new URL(url);
  if (username === "" && password === "") return null;
  return {
    why: "the address of the endpoint holds a user",
    checkedBy: "an address without one (--search-endpoint), with OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD",
  };
}

function isLoopback(url: string): boolean {
  return LOOPBACK.test(url.replace(/^https?:\/\//i, ""));
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/^https?:\/\//i, "").replace(/[/:].*$/s, "");
}
