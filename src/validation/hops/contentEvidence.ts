import type { Evidence } from "../../contract/evidence";
import type { SourceSubject } from "../comparison/Comparison";
import { digestsOfObject } from "../content/sourceContent";
import { seen } from "./hopReading";

/** The local file, as it was read. */
export function evidenceOfFile({ file, declared }: SourceSubject): Evidence[] {
  if (file?.kind !== "read") return [];
  const { sha256, size, at } = file;
  // As the plan names it: where the folder is on this machine is nobody else's business.
  const subject = declared?.file ?? file.file;
  return [{ seen: `${size} bytes, sha256 ${sha256}`, operation: "file", subject, place: "local", at }];
}

/** The object, as S3 gave it. */
export function objectEvidence({ live }: SourceSubject): Evidence[] {
  if (live?.kind !== "present") return [];
  const { head } = live.value;
  const { sha256, md5 } = digestsOfObject(live.value);
  const digest = sha256 === null ? (md5 === null ? "no checksum" : `md5 ${md5}`) : `sha256 ${sha256}`;
  return [seen(`${head.size} bytes, ${digest}, written ${head.lastModified.toISOString()}`, live.source)];
}
