import type { LeaveOut } from "../../../validation";
import type { PlaceOptions } from "../../options/placeOptions";
import type { Scoped } from "../../options/scopedOption";
import type { SearchCommandOptions } from "../../options/searchOptions";
import type { ReportCommandOptions } from "../../outputs/tellReport";
import type { SuppressionFiles } from "../../plans/readPlans";

/** What the command line of `verify` says. */
export interface VerifyCommandOptions
  extends PlaceOptions, SearchCommandOptions, ReportCommandOptions, SuppressionFiles {
  readonly domain: readonly string[];
  readonly package: readonly string[];
  readonly expectFile: readonly Scoped<string>[];
  readonly previousFile: readonly Scoped<string>[];
  readonly queries: readonly Scoped<string>[];
  readonly source: readonly Scoped<{ readonly bucket: string; readonly key: string }>[];
  readonly leaveOut: readonly LeaveOut[];
  readonly allowEmpty?: boolean;
  readonly contentLimit?: number;
  readonly sourceRoot?: string;
  readonly wait?: number;
  readonly timeout?: number;
  readonly commentId?: string;
}
