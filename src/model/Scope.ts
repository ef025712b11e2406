/** The account and region that a call speaks for. */
export interface Scope {
  /** Twelve digits. */
  readonly accountId: string;
  /** `eu-central-1` */
  readonly region: string;
}
