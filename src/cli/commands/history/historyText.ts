import { plainLine } from "../../../contract/plainText";
import { changeSummary } from "../../../report/wording/dictionarySummary";
import { textTable } from "../../../report/table/textTable";
import type { HistoryVersion, PackageHistory } from "../../../validation/history/PackageHistory";
import { renderDiffPretty } from "../../diff/renderDiffPretty";

/** The history of a package for people. */
export function historyText(
  history: PackageHistory,
  { diff = false }: { readonly diff?: boolean },
  color: boolean,
): string {
  const { packageName, packageId, packageStatus, availableVersion, source } = history;
  const available = availableVersion === null ? "no version is available" : `available: ${availableVersion}`;
  const parts = [
    plainLine(`${packageName} (${packageId}), ${packageStatus}, ${available}`),
    versionTable(history.versions),
    ...(source === null ? [NO_SOURCE] : history.versions.flatMap(bytesLines)),
    ...(diff ? differences(history.versions, color) : []),
    ...notKnownLines(history),
    ...wayBack(history),
  ];
  return `${parts.join("\n")}\n`;
}

const NO_SOURCE =
  "Give --source s3://bucket/key (or --plan) to see from which bytes each version was made, what it changed, and how to go back.";

function versionTable(versions: readonly HistoryVersion[]): string {
  const cells = (row: readonly string[]) => row.map((text) => ({ text }));
  const rows = versions.map((each) => [
    each.packageVersion + (each.available ? " (available)" : ""),
    each.createdAt,
    changeOf(each),
    each.servedBy.length === 0 ? "-" : each.servedBy.join(", "),
    each.commitMessage ?? "-",
  ]);
  const header = ["VERSION", "MADE", "CHANGE", "SERVED BY", "MESSAGE"];
  return textTable(cells(header), rows.map(cells)).join("\n");
}

function changeOf({ change, bytes }: HistoryVersion): string {
  if (change === null) return bytes.kind === "not asked" ? "not asked" : "-";
  return change.diff === null ? "not known" : changeSummary(change.diff);
}

function bytesLines({ packageVersion, bytes }: HistoryVersion): string[] {
  if (bytes.kind === "not asked") return [];
  if (bytes.kind === "not known") return [plainLine(`${packageVersion}: not known, because ${bytes.why}`)];
  const size = bytes.size === null ? "size not known" : `${bytes.size} bytes`;
  return [plainLine(`${packageVersion}: ${bytes.uri}, ${size}, sha256 ${bytes.sha256 ?? "not known"}`)];
}

function differences(versions: readonly HistoryVersion[], color: boolean): string[] {
  return versions.flatMap(({ packageVersion, change }) =>
    change?.diff == null
      ? []
      : [
          "",
          plainLine(`${change.comparedWith} → ${packageVersion}`),
          renderDiffPretty(change.diff, color).trimEnd(),
        ],
  );
}

function notKnownLines({ notKnown }: PackageHistory): string[] {
  return notKnown.length === 0 ? [] : ["", "Not known:", ...notKnown.map((line) => plainLine(`  ${line}`))];
}

/** The service associates no older version: its bytes come back as a new one. */
function wayBack({ source, versions }: PackageHistory): string[] {
  const back = versions.filter(({ available }) => !available);
  if (source === null || back.length === 0) return [];
  const commands = back.flatMap(({ packageVersion, getBack }) =>
    getBack === null ? [] : [`  ${plainLine(packageVersion)}:  ${getBack}`],
  );
  if (commands.length === 0) {
    return ["", "No older content is left in S3: to go back, take the file from git, and apply."];
  }
  return [
    "",
    "To go back (the service associates no older version; its bytes become a new one):",
    "1. Write the old bytes over the file in git:",
    ...commands,
    "2. Commit the file, plan and apply: the object is uploaded, and the package makes a version of it.",
    "3. opensearch-packages rollout --plan <the plan that was applied, as JSON>",
  ];
}
