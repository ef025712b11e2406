/** How long a copy may take, as Terraform writes durations: `30m`, `1h30m`, `90s`. The plan refuses anything else. */
export interface ContentTimeouts {
  /** Until the package is available with the content for the first time. @default 30m */
  readonly create?: string;
  /** Until the package is available with the new content. @default 30m */
  readonly update?: string;
  /** Until a refresh has its answer. @default 10m */
  readonly read?: string;
}
