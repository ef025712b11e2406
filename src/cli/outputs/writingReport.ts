import type { FilePurpose } from "../../files/fileError";

/** For messages about a report that cannot be written. */
export const WRITING_REPORT: FilePurpose = {
  attempted: "writing the report",
  remedy: "Name a file in a folder that exists and that you may write to",
};
