import { REGION } from "../schema/ValueRule";

/** What an import id says. */
export interface RegionalId {
  readonly resource: string;
  /** Null when the id names none: that of the provider's configuration. */
  readonly region: string | null;
}

/** Takes `@<region>` from the end of an import id, as the AWS provider has it since version 6. */
export function regionalId(id: string): RegionalId {
  const at = id.lastIndexOf("@");
  const region = id.slice(at + 1);
  // The service's ids are opaque: what follows another @ is a part of them.
  return at > 0 && REGION.accepts(region)
    ? { resource: id.slice(0, at), region }
    : { resource: id, region: null };
}
