import { plainText } from "../../service/exchange/plainText";
import { failureFamily } from "../../service/failures/failureFamily";
import type { ReadFailure, ReadFailureKind } from "../../service/failures/ReadFailure";
import { whatWasSaid } from "../../service/failures/whatWasSaid";
import { engineErrorOf } from "./EngineError";
import type { SearchAuth } from "./SearchAccess";
import type { SearchAnswer, SearchRequest } from "./SearchRequest";

const MAX_LENGTH = 400;

/** What was asked of an endpoint, for the words of a failure. */
export interface Asked {
  /** `POST /idx/_analyze` */
  readonly operation: string;
  /** `es:ESHttpPost` */
  readonly action: string;
}

export function askedOf({ method, path }: SearchRequest): Asked {
  return {
    operation: `${method} ${decodeURIComponent(path)}`,
    action: method === "GET" ? "es:ESHttpGet" : "es:ESHttpPost",
  };
}

/** Why nothing came, in the words of a report. */
export function failureOfError(error: unknown, asked: Asked, auth: SearchAuth): ReadFailure {
  const kind = failureFamily(error) ?? "refused";
  const why = whatWasSaid(error);
  const checkedBy = CERTIFICATE.test(why) ? TRUST : CHECKED_BY[kind](asked, auth);
  return { ...asked, kind, why, checkedBy };
}

/** Node's codes for a certificate that is not trusted, or not for this host. */
const CERTIFICATE = /\b(?:ERR_TLS_CERT_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;
const TRUST =
  "a certificate authority that is trusted (NODE_EXTRA_CA_CERTS), or an endpoint that is the domain's own (--search-endpoint)";

/** What has no such thing has none a little later either: the message says what would give it. */
const NOT_IMPLEMENTED = 501;

/** Why what came is no answer to the question. */
export function failureOfAnswer(answer: SearchAnswer, asked: Asked, auth: SearchAuth): ReadFailure {
  const said = saidBy(answer);
  const kind = kindOf(answer, said);
  const why = `HTTP ${answer.status}${said === "" ? "" : `: ${said}`}`;
  if (answer.status === NOT_IMPLEMENTED)
    return { ...asked, kind, why, checkedBy: CHECKED_BY.refused(asked, auth) };
  const checkedBy = kind === "denied" ? permissionBehind(said, asked, auth) : CHECKED_BY[kind](asked, auth);
  return { ...asked, kind, why, checkedBy };
}

/** The engine's own words, those of the service in front of it, or the beginning of a page. */
function saidBy({ status, json, text }: SearchAnswer): string {
  const own = engineErrorOf(status, json)?.said;
  if (own !== undefined) return own;
  if (status < 300) return plainText(text, MAX_LENGTH);
  const { message, Message } = (json ?? {}) as { readonly message?: unknown; readonly Message?: unknown };
  const named = [message, Message].find((each) => typeof each === "string");
  return plainText(typeof named === "string" ? named : text, MAX_LENGTH);
}

/** Names what is missing, and maybe a user who is called after a credential. */
const NOT_ALLOWED = /no permissions for \[|not authorized to perform/i;
const SKEWED = /signature (?:expired|not yet current)/i;
const BAD_SIGNATURE = /signature|security token|expired|credential|authorization header/i;

function kindOf({ status, json }: SearchAnswer, said: string): ReadFailureKind {
  if (status === 401) return "credentials";
  // A block that somebody has set on an index is lifted by no permission.
  if (engineErrorOf(status, json)?.type === "cluster_block_exception") return "refused";
  if (status === 403) return kindOfForbidden(said);
  if (status === 404) return "not-found";
  if (status === 429) return "throttled";
  if (status >= 500) return "server";
  // A success that is no answer to the question is not the engine's.
  return json === undefined || status < 400 ? "broken" : "refused";
}

function kindOfForbidden(said: string): ReadFailureKind {
  if (NOT_ALLOWED.test(said)) return "denied";
  if (SKEWED.test(said)) return "clock";
  return BAD_SIGNATURE.test(said) ? "credentials" : "denied";
}

/** Fine-grained access control names the permission that is missing; the service in front names the IAM action. */
function permissionBehind(said: string, { action }: Asked, auth: SearchAuth): string {
  const fine = /no permissions for \[([^\]]+)\]/.exec(said)?.[1];
  if (fine !== undefined) return `the permission ${fine} of fine-grained access control`;
  if (auth.kind !== "sigv4") return "a request that is signed (--search-auth sigv4), or a user who may read";
  return `the IAM action ${action} on the domain`;
}

type Advice = (asked: Asked, auth: SearchAuth) => string;

const AGAIN_LATER: Advice = () => "another run a little later";
const LOGIN: Advice = (_, { kind }) =>
  kind === "basic"
    ? "a user name and password that the domain knows (OPENSEARCH_USERNAME, OPENSEARCH_PASSWORD)"
    : kind === "none"
      ? "a request that says who asks: --search-auth sigv4 or basic"
      : "credentials that the domain accepts: its access policy and its role mappings name them";

const CHECKED_BY: Readonly<Record<ReadFailureKind, Advice>> = {
  denied: ({ action }) => `the IAM action ${action} on the domain`,
  "not-found": () => "a look at what the message names",
  credentials: LOGIN,
  clock: () => "a clock that is right",
  settings: () => "an endpoint and a region that are right (--search-endpoint, --region)",
  throttled: AGAIN_LATER,
  "cut-off": () => "another run",
  unreachable: () =>
    "a network in which the endpoint can be reached: from within its VPC, or by a tunnel and --search-endpoint",
  "timed-out": () => "a longer --search-timeout, or a network in which the endpoint can be reached",
  server: AGAIN_LATER,
  broken: () =>
    "an endpoint that is the domain's own (--search-endpoint), without a proxy that answers in its place",
  stopped: () => "another run",
  refused: () => "what the message asks for",
};
