import type { Delivery } from "../../validation/result/Delivery";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { plainLine } from "../../contract/plainText";
import type { IndexRow, PackageRow, RowStatus } from "../../validation/result/rows";
import { deliveryStatus, STATUSES } from "../wording/deliveryStatus";
import { reviewOrder, worstFirst } from "../wording/ordering";
import { hopText, stateWord } from "../wording/hopWords";
import { domainLabel, packageLabel, versionTransition } from "../wording/rowLabels";

/** Mermaid draws at most 500 edges, and nobody reads that many. */
export const PICTURED_DELIVERIES = 30;
const LONGEST_LABEL = 48;

/** Fill, text and line colours with a contrast of at least 4.5:1, legible on GitHub's light and dark pages. */
const styles: Readonly<Record<RowStatus, string>> = {
  ok: "fill:#dafbe1,stroke:#1a7f37,color:#0a3622",
  info: "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
  unknown: "fill:#fbefff,stroke:#8250df,color:#3e1f79",
  warning: "fill:#fff8c5,stroke:#9a6700,color:#4d2d00",
  error: "fill:#ffebe9,stroke:#cf222e,color:#82071e",
};

/** Indexes of one delivery that are drawn by name, the worst. */
const PICTURED_INDEXES = 3;

/**
 * The flow of dictionaries in Mermaid's language: dictionaries → packages → domains, and the indexes where domains
 * were asked, each in the colour of the worst that was found about it.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function flowchart(report: ValidationReport): string {
  const chart = new Flowchart();
  for (const row of reviewOrder(report.deliveries).slice(0, PICTURED_DELIVERIES)) {
    const declared = packageOf(row, report);
    const packageNode = chart.node(
      "package",
      `${row.region}/${packageLabel(row)}`,
      packageLabel(row),
      declared?.status ?? deliveryStatus(row),
    );
    const domainNode = chart.node(
      "domain",
      `${row.region}/${domainLabel(row)}`,
      domainLabel(row),
      deliveryStatus(row),
    );
    if (declared !== undefined) chart.edge(chart.dictionary(declared, report), packageNode);
    chart.edge(packageNode, domainNode, edgeText(row));
    chart.indexes(domainNode, row, report);
  }
  return chart.toString();
}

/** What the domain serves now and after the apply, and how the hop to it stands. */
function edgeText(row: Delivery): string {
  const hop = row.hops.find(({ name }) => name === "domain");
  const state = hop === undefined ? "not told" : hopText(hop, stateWord);
  return `${versionTransition(row)}: ${state}`;
}

class Flowchart {
  private readonly nodes = new Map<string, FlowchartNode>();
  private readonly edges = new Set<string>();

  /** Asked twice for one thing, the node takes the worse status. */
  node(shape: Shape, key: string, text: string, status: RowStatus): FlowchartNode {
    const known = this.nodes.get(`${shape}/${key}`);
    const node = known ?? { id: `n${this.nodes.size}`, shape, text, status };
    if (STATUSES.indexOf(status) < STATUSES.indexOf(node.status)) node.status = status;
    this.nodes.set(`${shape}/${key}`, node);
    return node;
  }

  /** The dictionary of a package, or null when nothing is known of it. */
  dictionary(row: PackageRow, report: ValidationReport): FlowchartNode | null {
    const change = report.dictionaries.find(
      ({ packageName }) => packageName !== null && packageName === row.packageName,
    );
    const key = `${row.region}/${row.address}`;
    if (change !== undefined) return this.node("dictionary", key, `${change.address} (changes)`, "info");
    if (row.declaredSha256 === null) return null;
    return this.node("dictionary", key, `sha256 ${row.declaredSha256.slice(0, 12)}`, "ok");
  }

  /** The indexes of a domain that use the dictionary, the worst by name; the others are counted. */
  indexes(domain: FlowchartNode, row: Delivery, report: ValidationReport): void {
    const using = indexesOf(row, report);
    const key = `${row.region}/${domainLabel(row)}`;
    for (const { holder, status, state } of using.slice(0, PICTURED_INDEXES))
      this.edge(
        domain,
        this.node("index", `${key}/${holder.name}`, holder.name, status),
        state ?? "not told",
      );
    const others = using.slice(PICTURED_INDEXES);
    const [worst] = others;
    if (worst === undefined) return;
    const count = `and ${others.length} more`;
    this.edge(domain, this.node("index", `${key}/ ${packageLabel(row)}`, count, worst.status));
  }

  edge(from: FlowchartNode | null, to: FlowchartNode, text?: string): void {
    if (from === null) return;
    this.edges.add(`  ${from.id} ${text === undefined ? "-->" : `-->|"${label(text)}"|`} ${to.id}`);
  }

  toString(): string {
    const nodes = [...this.nodes.values()];
    const used = STATUSES.filter((status) => nodes.some((node) => node.status === status));
    return [
      "flowchart LR",
      ...nodes.map((node) => `  ${node.id}${brackets[node.shape](`"${label(node.text)}"`)}:::${node.status}`),
      ...this.edges,
      ...used.map((status) => `  classDef ${status} ${styles[status]}`),
    ].join("\n");
  }
}

type Shape = "dictionary" | "package" | "domain" | "index";

interface FlowchartNode {
  readonly id: string;
  readonly shape: Shape;
  readonly text: string;
  status: RowStatus;
}

const brackets: Readonly<Record<Shape, (text: string) => string>> = {
  dictionary: (text) => `[/${text}/]`,
  package: (text) => `[${text}]`,
  domain: (text) => `[(${text})]`,
  index: (text) => `[[${text}]]`,
};

/** One row an index, that of its worst analyzer, the worst index first. Templates serve nobody. */
function indexesOf(delivery: Delivery, { indexes }: ValidationReport): IndexRow[] {
  const own = indexes.filter(
    ({ domainName, region, packageId, holder }) =>
      domainName === delivery.domainName &&
      region === delivery.region &&
      packageId === delivery.packageId &&
      holder.kind === "index",
  );
  const byName = new Map([...worstFirst(own)].reverse().map((row) => [row.holder.name, row]));
  return worstFirst([...byName.values()]);
}

function packageOf(delivery: Delivery, report: ValidationReport): PackageRow | undefined {
  return report.packages.find((row) =>
    delivery.packageAddress === null
      ? row.packageId !== null && row.packageId === delivery.packageId
      : row.address === delivery.packageAddress && row.input === delivery.input,
  );
}

/** Mermaid's own entities, decimal, for everything that could mean something in its language or in HTML. */
function label(text: string): string {
  const line = plainLine(text);
  const shown =
    line.length <= LONGEST_LABEL
      ? line
      : `${line.slice(0, LONGEST_LABEL - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  return shown.replace(/[!-,:-@[-^`{-~]/g, (character) => `#${character.charCodeAt(0)};`);
}
