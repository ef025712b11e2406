import type { ServiceSettings } from "../../contract/ServiceSettings";

/** How requests to a domain's own endpoint say who asks. */
export type SearchAuth =
  /** Signature version 4 for the service `es`, with the credentials that the settings name. */
  | { readonly kind: "sigv4"; readonly settings: ServiceSettings }
  /** A user of the domain's internal database. */
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  /** A local node, or a proxy that signs. */
  | { readonly kind: "none" };

/** Where a domain's own API is, and as whom it is asked. */
export interface SearchAccess {
  /** With a scheme; may have a path. */
  readonly url: string;
  /**
   * The host that the domain has of itself, where `url` is the near end of a tunnel: it is what is signed, and what the
   * certificate is for. @default the host of `url`
   */
  readonly host?: string;
  readonly auth: SearchAuth;
}
