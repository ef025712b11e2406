import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { PLANNED_ACTIONS, type PlannedAction } from "../../../src/contract/PlannedAction";
import type { PresentReading } from "../../../src/service/door/Reading";
import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import type { Found, Rule } from "../../../src/validation/rules/Rule";
import { delivery, INPUT, judged, judgedDelivery, liveAssociation, there } from "../subjects";

/** Deliveries for rules to judge, and what a finding has of where they are. */
export type Hops = Parameters<typeof judgedDelivery>[1];

export const check = (rule: Rule, members: Partial<DeliverySubject>, hops: Hops = {}): Found[] =>
  rule.check(judged({ deliveries: [judgedDelivery(delivery(members), hops)] }));

export const live = (members: Parameters<typeof liveAssociation>[0]): PresentReading<DomainPackageDetails> =>
  there(liveAssociation(members));

export const status = (
  DomainPackageStatus: string,
  more: object = {},
): PresentReading<DomainPackageDetails> =>
  live({ DomainPackageStatus: DomainPackageStatus as never, ...more });

export const toldOf = (
  rule: Rule,
  members: (action: PlannedAction) => Partial<DeliverySubject>,
  hops: Hops = {},
): PlannedAction[] => PLANNED_ACTIONS.filter((action) => check(rule, members(action), hops).length > 0);

export const ABOUT = {
  address: "aws_opensearch_package_association.on_search",
  region: "eu-west-1",
  input: INPUT,
  packageId: "F1",
  domainName: "search",
};

export const OF_ROLLOUT = { ...ABOUT, address: "opensearchpackages_rollout.on_search" };
