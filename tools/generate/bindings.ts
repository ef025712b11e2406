import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSOCIATION_GATE_SCHEMA } from "../../providers/opensearchpackages/plugin/schema/associationGateSchema";
import {
  ASSOCIATION_SCHEMA,
  DOMAIN_SCHEMA,
  PACKAGE_SCHEMA,
} from "../../providers/opensearchpackages/plugin/schema/dataSourceSchemas";
import { PACKAGE_CONTENT_SCHEMA } from "../../providers/opensearchpackages/plugin/schema/packageContentSchema";
import { PROVIDER_SCHEMA } from "../../providers/opensearchpackages/plugin/schema/providerSchema";
import { ROLLOUT_SCHEMA } from "../../providers/opensearchpackages/plugin/schema/rolloutSchema";
import type { TopLevelSchema } from "../../providers/opensearchpackages/plugin/schema/Schema";
import { bindingClass } from "./bindingClass";
import { type BindingKind, className } from "./bindingNames";

const FOLDER = "providers/opensearchpackages/bindings";

const BOUND: readonly (readonly [TopLevelSchema, BindingKind])[] = [
  [PROVIDER_SCHEMA, "provider"],
  [ASSOCIATION_GATE_SCHEMA, "resource"],
  [PACKAGE_CONTENT_SCHEMA, "resource"],
  [ROLLOUT_SCHEMA, "resource"],
  [PACKAGE_SCHEMA, "data source"],
  [ASSOCIATION_SCHEMA, "data source"],
  [DOMAIN_SCHEMA, "data source"],
];

/** The CDKTF classes of the provider, in the shape in which `cdktf get` makes them, one file a class. */
export function generateBindings(): { path: string; content: string }[] {
  const packageFile = join(__dirname, "..", "..", "package.json");
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  return BOUND.map(([schema, kind]) => ({
    path: `${FOLDER}/${className(schema, kind)}.generated.ts`,
    content: bindingClass(schema, kind, version),
  }));
}
