import type { Delivery } from "../../validation/result/Delivery";
import { domainLabel, packageLabel } from "../rowLabels";
import { code } from "./escapeMarkdown";

/** `package` on `domain`, each as code. */
export function deliveryCode(row: Delivery): string {
  return `${code(packageLabel(row))} on ${code(domainLabel(row))}`;
}
