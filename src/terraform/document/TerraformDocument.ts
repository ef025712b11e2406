import { Configuration } from "../configuration/Configuration";
import { DocumentNode } from "../json/DocumentNode";
import type { JsonObject } from "../json/jsonView";
import { changedResource, type PlannedResource, unchangedResource } from "./PlannedResource";
import { type ReadDataSource, readDataSource } from "./ReadDataSource";
import { dataEntries, entriesOfModules, managedEntries, type ResourceEntry } from "./ResourceEntry";
import { ResourceProviders } from "../providers/ResourceProviders";
import { isOurs } from "../addresses/resourceTypes";

/** A file that was read. */
export interface ReportInput {
  /** As the user named it; `-` is standard input. */
  readonly name: string;
  readonly kind: "plan" | "state";
  readonly terraformVersion: string | null;
  /**
   * What kind of plan it is. A refresh-only plan changes nothing but the state: what it declares is what was refreshed.
   * A destroy plan deletes whatever it does not leave out.
   */
  readonly mode: "normal" | "refresh-only" | "destroy" | "state";
}

const PLAN_MEMBERS = ["resource_changes", "planned_values", "configuration", "prior_state", "resource_drift"];

export type PlanMode = ReportInput["mode"];

/** A plan or a state, with each of its lists of resources read once. */
export class TerraformDocument {
  readonly kind: ReportInput["kind"];
  readonly mode: PlanMode;
  readonly configuration: Configuration;
  /** What planning did not get to the end of: it ended with errors. */
  readonly errored: boolean;
  /** Whether the plan is the whole; null where Terraform (before 1.8) or OpenTofu does not say. */
  readonly complete: boolean | null;
  readonly changes: readonly ResourceEntry[];
  /** The data sources in the list of changes: those that are read during the apply. */
  readonly reads: readonly ResourceEntry[];
  /** The blocks with preconditions or postconditions: these are checked during the apply even where nothing changes. */
  readonly checkedBlocks: ReadonlySet<string>;
  readonly plannedValues: readonly ResourceEntry[];
  /** What was refreshed, before the apply: the state itself, of a state. */
  readonly prior: readonly ResourceEntry[];
  readonly drift: readonly ResourceEntry[];
  readonly deferred: readonly ResourceEntry[];
  private readonly providers: ResourceProviders;

  constructor(
    document: JsonObject,
    readonly name: string,
  ) {
    const root = DocumentNode.root(document, name);
    this.kind = PLAN_MEMBERS.some((member) => root.member(member) !== null) ? "plan" : "state";
    this.configuration = new Configuration(root);
    this.errored = root.flag("errored") ?? false;
    this.complete = root.flag("complete");
    this.changes = managedEntries(root.objects("resource_changes"));
    this.reads = dataEntries(root.objects("resource_changes"));
    this.checkedBlocks = new Set(root.objects("checks").map(checkedBlock));
    this.drift = managedEntries(root.objects("resource_drift"));
    this.deferred = managedEntries(
      root.objects("deferred_changes").map((deferred) => deferred.object("resource_change")),
    );
    this.plannedValues = entriesOfModules(moduleOf(root.objectIfAny("planned_values")));
    const state = this.kind === "state" ? root : root.objectIfAny("prior_state");
    this.prior = entriesOfModules(moduleOf(state?.objectIfAny("values") ?? null));
    this.mode = this.findMode();
    this.providers = new ResourceProviders(this.configuration, this.kind === "state");
  }

  /** The resources of the types that are read, each once: as they change, else as they are. */
  resources(): PlannedResource[] {
    const changed = this.changes.filter(isRead).map((entry) => changedResource(entry, this.providers));
    const known = new Set(this.changes.filter(isCurrent).map(({ address }) => address));
    const others = [...this.prior, ...this.deletedOutside()].filter(
      (entry) => isRead(entry) && !known.has(entry.address),
    );
    return [
      ...changed,
      ...others.map((entry) =>
        unchangedResource(
          entry,
          valuesOf(entry),
          this.providers,
          this.mode !== "refresh-only" && this.kind === "plan",
        ),
      ),
    ];
  }

  /** The data sources of a type that are read during the apply. */
  dataSources(wanted: string): ReadDataSource[] {
    return this.reads.flatMap((entry) =>
      entry.type === wanted ? (readDataSource(entry, this.providers) ?? []) : [],
    );
  }

  /** What is deposed, of the types that are read. */
  deposed(): ResourceEntry[] {
    const all = [...this.changes, ...this.prior].filter(
      ({ type, deposed }) => deposed !== null && isOurs(type),
    );
    return [...new Map(all.map((entry) => [`${entry.address} ${entry.deposed}`, entry])).values()];
  }

  /** A refresh-only plan keeps what is gone in `resource_drift` only: declared, and no longer there. */
  deletedOutside(): ResourceEntry[] {
    if (this.mode !== "refresh-only") return [];
    return this.drift.filter(({ node }) => node.object("change").objectOrNull("after") === null);
  }

  private findMode(): PlanMode {
    if (this.kind === "state") return "state";
    const current = this.changes.filter(isCurrent);
    // Terraform puts no change at all into a refresh-only plan: its values after it are those of the state.
    if (current.length === 0) {
      const refreshed = this.prior.length + this.drift.length > 0;
      return refreshed && this.plannedValues.length === 0 ? "refresh-only" : "normal";
    }
    return current.every(isDestroyed) ? "destroy" : "normal";
  }
}

/** Unlike one that the configuration no longer has, what `plan -destroy` deletes has no reason. */
function isDestroyed({ node }: ResourceEntry): boolean {
  const reason = node.text("action_reason");
  return node.object("change").texts("actions").join() === "delete" && !/^delete_because/.test(reason ?? "");
}

export function isCurrent({ deposed }: ResourceEntry): boolean {
  return deposed === null;
}

function isRead(entry: ResourceEntry): boolean {
  return isCurrent(entry) && isOurs(entry.type);
}

function checkedBlock(check: DocumentNode): string {
  return check.objectIfAny("address")?.text("to_display") ?? "";
}

function moduleOf(values: DocumentNode | null): DocumentNode | null {
  return values?.objectIfAny("root_module") ?? null;
}

/** Of a state's resource its values; of a change, what was before it. */
export function valuesOf({ node }: ResourceEntry): DocumentNode {
  return node.member("change") === null ? node.object("values") : node.object("change").object("before");
}
