import type { ValidationReport } from "../../../validation/result/ValidationReport";
import { plainLine } from "../../../contract/plainText";
import type { IndexRow } from "../../../validation/result/rows";
import {
  analyzerLabel,
  dictionaryLabel,
  holderLabel,
  servingLabel,
  wordsLabel,
} from "../../wording/indexRowWords";
import { worstFirst } from "../../wording/ordering";
import { haystackOf } from "./Entry";
import { code, fieldList } from "./fieldList";
import { statusColumn } from "./tables";
import type { TableModel } from "./TableModel";

/** What each analyzer of each index makes of each dictionary. */
export function indexesTable(report: ValidationReport): TableModel<IndexRow> {
  return {
    id: "indexes",
    title: "Indexes",
    noun: "analyzer",
    entries: worstFirst(report.indexes).map((row) => ({
      row,
      status: row.status,
      domains: [row.domainName],
      packages: [dictionaryLabel(row)],
      haystack: haystackOf(row),
    })),
    columns: [
      statusColumn(),
      { title: "Domain", text: ({ row }) => row.domainName },
      { title: "Index", text: ({ row }) => holderLabel(row) },
      { title: "Analyzer", text: ({ row }) => analyzerLabel(row) },
      { title: "Dictionary", text: ({ row }) => dictionaryLabel(row) },
      { title: "Serves", text: ({ row }) => servingLabel(row) },
      { title: "Words", text: ({ row }) => wordsLabel(row) },
    ],
    label: (row) => `${holderLabel(row)} on ${row.domainName}, ${analyzerLabel(row)}`,
    details: (row) => [use(row), ...probes(row), ...loading(row)],
  };
}

function use(row: IndexRow): HTMLElement {
  const { part, updateable, searches, indexes, why, checkedBy, renewal, packageId, endpoint } = row;
  return fieldList("Use", [
    ["Setting", code(`${part.component} ${part.name} (${part.type}), ${part.setting}`)],
    ["Package id", code(packageId)],
    ["Updateable", updateable],
    ["Searches", searches.length === 0 ? null : code(searches.join(", "))],
    ["Indexes", indexes.length === 0 ? null : code(indexes.join(", "))],
    ["Because", why === null ? null : plainLine(why)],
    ["Checked by", code(checkedBy)],
    ["Gets the words of the file by", renewal],
    ["Endpoint", code(endpoint)],
  ]);
}

function probes({ probes: all }: IndexRow): HTMLElement[] {
  return all.map(({ text, reason, line, inForce, fromFile, wanted, previous }) =>
    fieldList(`${plainLine(text)} (${reason}, line ${line})`, [
      ["The index", code(inForce)],
      ["With the file on the domain", code(fromFile)],
      ["Should be", code(wanted)],
      ["Before", code(previous)],
    ]),
  );
}

function loading({ loading: told }: IndexRow): HTMLElement[] {
  if (told === null) return [];
  const { state, why, checkedBy, refusal } = told;
  const place = refusal?.line == null ? null : `${refusal.line}:${refusal.column ?? "?"}`;
  return [
    fieldList("The content that is on its way", [
      ["The engine", state],
      ["Because", why === null ? null : plainLine(why)],
      ["Said", refusal === null ? null : code(refusal.said)],
      ["Line and column", code(place)],
      ["Our reading", refusal?.explanation == null ? null : plainLine(refusal.explanation)],
      ["Checked by", code(checkedBy)],
    ]),
  ];
}
