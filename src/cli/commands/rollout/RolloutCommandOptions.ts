import type { PlaceOptions } from "../../options/placeOptions";
import type { Scoped } from "../../options/scopedOption";
import type { SearchCommandOptions } from "../../options/searchOptions";

/** What the command line of `rollout` says. */
export interface RolloutCommandOptions extends PlaceOptions, SearchCommandOptions {
  readonly domain: readonly string[];
  readonly package: readonly string[];
  readonly plan?: string;
  readonly expectFile: readonly Scoped<string>[];
  readonly expectSha256: readonly Scoped<string>[];
  readonly source: readonly Scoped<{ readonly bucket: string; readonly key: string }>[];
  readonly contentLimit?: number;
  readonly dryRun?: boolean;
  readonly canary?: string;
  readonly yes?: boolean;
  readonly keepGoing?: boolean;
  readonly allowEmpty?: boolean;
  readonly timeout: number;
  readonly untilServed?: boolean;
  /** Also waits until it is served. */
  readonly refresh?: boolean;
}
