import type { Delivery } from "../../../validation/result/Delivery";
import type { DomainRow, LiveDetails, PackageRow } from "../../../validation/result/rows";
import {
  deliveryAddress,
  domainLabel,
  packageAddress,
  packageLabel,
  versionTransition,
} from "../../wording/rowLabels";
import { deliveryStatus, deliveryWord } from "../../wording/deliveryStatus";
import { type Content, el } from "./browser";
import { code, fieldList, liveFields } from "./fieldList";
import { findingCard } from "./findingCard";
import type { ReportIndex } from "./ReportIndex";
import { statusBadge } from "./statusBadge";

export function deliveryDetails(row: Delivery, index: ReportIndex): HTMLElement[] {
  const packageRow = index.packageOf(row);
  const domain = index.domainOf(row);
  return [
    ...addressesOf(row).flatMap((address) => findingsAt(address, row.input, index)),
    fieldList("Delivery", [
      ["Address", code(row.address)],
      ["Rollout", code(row.rolloutAddress)],
      ["Declared by", row.declaredBy.length === 0 ? null : row.declaredBy.join(" and ")],
      ["Declared in", code(row.input)],
      ["Planned action", code(row.plannedAction)],
      ["Live version", code(row.liveVersion)],
      ["Version after apply", code(row.versionAfterApply)],
      ["Available version", code(row.availableVersion)],
      ["Package address", code(row.packageAddress)],
      ["Package id", code(row.packageId)],
      ["Reference path", code(row.referencePath)],
      ["Live status", code(row.liveStatus)],
      ["Region", code(row.region)],
    ]),
    live("Live association", row.live),
    ...(packageRow === undefined ? [] : [live("Live package", packageRow.live)]),
    ...(domain === undefined ? [] : [domainFields(domain)]),
  ];
}

/** Findings stand at the association, at the rollout, or at what stands for an address. */
function addressesOf(row: Delivery): string[] {
  return [...new Set([deliveryAddress(row), row.rolloutAddress ?? deliveryAddress(row)])];
}

export function packageDetails(row: PackageRow, index: ReportIndex): HTMLElement[] {
  return [
    ...findingsAt(packageAddress(row), row.input, index),
    fieldList("Package", [
      ["Address", code(row.address)],
      ["Declared in", code(row.input)],
      ["Planned action", code(row.plannedAction)],
      ["Declared content (SHA-256)", code(row.declaredSha256)],
      ["Live content (SHA-256)", code(row.liveSha256)],
    ]),
    live("Live package", row.live),
    deliveryList(index.deliveriesOfPackage(row), domainLabel),
  ];
}

export function domainDetails(row: DomainRow, index: ReportIndex): HTMLElement[] {
  return [
    ...findingsAt(row.address, row.input, index),
    domainFields(row),
    deliveryList(index.deliveriesOfDomain(row), packageLabel),
  ];
}

function findingsAt(address: string, input: string | null, index: ReportIndex): HTMLElement[] {
  return index.findingsAt(address, input).map(findingCard);
}

function live(title: string, details: LiveDetails | null): HTMLElement {
  const fields: readonly (readonly [string, Content])[] =
    details === null ? [["State", "not live, or not readable"]] : liveFields(details);
  return fieldList(title, fields);
}

function domainFields(row: DomainRow): HTMLElement {
  return fieldList("Domain", [
    ["Name", code(row.domainName)],
    ["Declared in", code(row.input)],
    ["Engine version", code(row.engineVersion)],
    ["Processing status", code(row.processingStatus)],
    ["Region", code(row.region)],
  ]);
}

function deliveryList(rows: readonly Delivery[], label: (row: Delivery) => string): HTMLElement {
  return fieldList(
    "Deliveries",
    rows.map((row) => [
      label(row),
      el("span", {}, statusBadge(deliveryStatus(row), deliveryWord(row)), " ", code(versionTransition(row))),
    ]),
  );
}
