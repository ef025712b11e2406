import type { DomainStatus } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { SearchAccess, SearchAuth } from "./SearchAccess";

/** What a user says of how the domains' own endpoints are asked. */
export interface SearchChoice {
  /** By the domain's name; the empty name stands for every domain that has none. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** @default signed, but nothing for a loopback address that was given */
  readonly auth?: SearchAuth;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=$|[:/])/i;

/**
 * Where a domain's own API is: what the user says, else the endpoint within the VPC, else the public one. Null, with
 * why, when the domain has none (yet).
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
 */
export function searchAccessOf(
  domainName: string,
  status: Pick<DomainStatus, "Endpoint" | "EndpointV2" | "Endpoints"> | null,
  settings: ServiceSettings,
  { endpoints = {}, auth }: SearchChoice,
): SearchAccess | { readonly why: string; readonly checkedBy: string } {
  const given = endpoints[domainName] ?? endpoints[""];
  if (given !== undefined) {
    const local = LOOPBACK.test(given.replace(/^https?:\/\//i, ""));
    return { url: withScheme(given), auth: auth ?? (local ? { kind: "none" } : signed(settings)) };
  }
  const found = status?.Endpoints?.["vpc"] ?? status?.Endpoint ?? status?.EndpointV2;
  if (found === undefined) {
    return {
      why: `DescribeDomain gives no endpoint of ${domainName}`,
      checkedBy: "another run when the domain is active, or --search-endpoint",
    };
  }
  return { url: withScheme(found), auth: auth ?? signed(settings) };
}

function signed(settings: ServiceSettings): SearchAuth {
  return { kind: "sigv4", settings };
}

/** The service gives host names; only a machine's own has no certificate. */
function withScheme(endpoint: string): string {
  if (/^https?:\/\//i.test(endpoint)) return endpoint.replace(/\/+$/, "");
  return `${LOOPBACK.test(endpoint) ? "http" : "https"}://${endpoint}`.replace(/\/+$/, "");
}
