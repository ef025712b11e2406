import { HOP_NAMES, HOP_STATES } from "../../validation/result/Hop";
import type { JsonSchema } from "./JsonSchema";
import {
  input,
  listOf,
  live,
  nullable,
  object,
  oneOf,
  oneOfOrNull,
  plannedAction,
  ref,
  status,
  text,
  textOrNull,
} from "./schemaParts";
const delivery = object("One dictionary on one domain: declared, live, or both.", {
  declaredBy: listOf(
    oneOf(["association", "rollout"], "The kind of the resource."),
    "What declares it; empty where nothing that was read does.",
  ),
  address: textOrNull(
    "The address of the association, else of the rollout; null for what is live without being declared.",
  ),
  rolloutAddress: textOrNull("The address of the rollout; null without one."),
  input,
  domainName: textOrNull("Null when the plan does not know it yet."),
  packageName: textOrNull("The package's name."),
  packageId: textOrNull("Null until it is created."),
  packageAddress: textOrNull("The Terraform address of the package."),
  region: textOrNull("The AWS region."),
  plannedAction,
  liveVersion: textOrNull(
    "The associated version: what the domain serves now. Null when there is none, or it was not read.",
  ),
  availableVersion: textOrNull("The newest version that the package holds."),
  versionAfterApply: textOrNull("What the domain serves after the apply."),
  liveStatus: textOrNull("`DomainPackageStatus`; null when there is no association, or it was not read."),
  referencePath: textOrNull("What index settings name the dictionary by."),
  hops: listOf(ref("hop"), "Object, package, domain, index: all four, in this order."),
  status,
  live,
});

const hop = object("A step of a delivery: from the station before to the one that it is called by.", {
  name: oneOf(HOP_NAMES, "The station that it leads to; the first leads from the file to the object."),
  now: ref("hopReading"),
  after: nullable(
    ref("hopReading"),
    "What it will be after the apply; null where nothing is applied: a state, a refresh-only plan.",
  ),
});

const hopReading = object("A hop at one moment.", {
  state: oneOf(
    HOP_STATES,
    "`planned`: the plan makes it so, and nothing that was read stands in its way. `not asked`: nothing declares anything of it, or a user left it out.",
  ),
  why: textOrNull("Why it is so, a clause; null only where the state says all."),
  checkedBy: textOrNull("What would check what is not checked: an IAM action, an option, another command."),
  evidence: listOf(ref("evidence"), "What was read; nothing else proves."),
  leftOut: nullable(ref("leftOut"), "Set where a user left the hop out on purpose."),
});

const evidence = object("What was read, from where, and when.", {
  seen: text("What was seen, a clause."),
  operation: text("`DescribePackages` or the like; for a local file `file`."),
  subject: text("What it was asked about: an id, a name, `s3://bucket/key?versionId=…`, a path."),
  place: text("The region, the endpoint's host where it is not that of AWS, or `local` for a file."),
  at: text("When the answer came, ISO 8601."),
});

const leftOut = object(
  "Who left a hop out, and why.",
  {
    by: text("An option, or the file or stack whose suppression it is."),
    reason: text("Why."),
    until: text("The last day, ISO 8601. Absent: as long as the option is given."),
  },
  ["until"],
);

/** The hop that a finding or an unchecked item is about. */
export const hopOrNull = oneOfOrNull(
  HOP_NAMES,
  "The hop that it is about; null when it concerns none, or more than one.",
);

export const deliveryDefinitions: Readonly<Record<string, JsonSchema>> = {
  delivery,
  hop,
  hopReading,
  evidence,
  leftOut,
};
