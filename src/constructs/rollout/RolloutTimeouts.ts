/** How long the gate of an association and a rollout may take, each, as Terraform writes durations: `30m`, `1h30m`, `90s`. The plan refuses anything else. */
export interface RolloutTimeouts {
  /** Until the domain serves the version for the first time. @default 30m */
  readonly create?: string;
  /** Until the domain serves the new version. @default 30m */
  readonly update?: string;
  /** Until a refresh has its answers. @default 10m */
  readonly read?: string;
}
