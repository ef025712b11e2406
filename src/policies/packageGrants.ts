import { AccessTask } from "./AccessTask";
import type { Grant } from "./Grant";

const { PLAN, APPLY, DESTROY, VALIDATE, VALIDATE_SEARCH, VERIFY, ROLLOUT, ROLLOUT_SERVED, HISTORY, ADOPT } =
  AccessTask;

const TERRAFORM = [PLAN, APPLY, DESTROY];
const READS = [VALIDATE, VALIDATE_SEARCH, VERIFY, HISTORY, ADOPT];
const ROLLOUTS = [ROLLOUT, ROLLOUT_SERVED];

/** The packages API. */
export const PACKAGE_GRANTS: readonly Grant[] = [
  {
    action: "es:DescribePackages",
    on: "packages",
    tasks: [...TERRAFORM, ...READS, ...ROLLOUTS],
    why: "what a package holds, and whether it is available",
  },
  {
    action: "es:ListDomainsForPackage",
    on: "packages",
    tasks: [...READS, ...ROLLOUTS],
    why: "which domains have a package, in which version",
  },
  {
    action: "es:GetPackageVersionHistory",
    on: "packages",
    tasks: [...READS, ...ROLLOUTS],
    why: "when each version was made",
  },
  {
    action: "es:CreatePackage",
    on: "packages",
    tasks: [APPLY],
    why: "the AWS provider makes the package",
  },
  {
    action: "es:UpdatePackage",
    on: "packages",
    tasks: [APPLY],
    why: "the AWS provider and the content make a new version of changed words",
  },
  {
    action: "es:DeletePackage",
    on: "packages",
    tasks: [DESTROY],
    why: "the AWS provider deletes the package",
  },
  {
    action: "es:ListPackagesForDomain",
    on: "domains",
    tasks: [...TERRAFORM, ...ROLLOUTS, VALIDATE, VALIDATE_SEARCH, VERIFY],
    why: "what is on the domain, and in which version",
  },
  {
    action: "es:DescribeDomain",
    on: "domains",
    tasks: [APPLY, ...ROLLOUTS],
    why: "whether the domain takes changes",
  },
  {
    action: "es:DescribeDomains",
    on: "domains",
    tasks: [VALIDATE, VALIDATE_SEARCH, VERIFY, ROLLOUT_SERVED, ADOPT],
    why: "engine, endpoint and state of domains",
  },
  {
    action: "es:AssociatePackage",
    on: "domains",
    tasks: [APPLY, ...ROLLOUTS],
    why: "puts the package on the domain, and takes the domain to a new version",
  },
  {
    action: "es:DissociatePackage",
    on: "domains",
    tasks: [DESTROY],
    why: "the AWS provider takes the package off the domain",
  },
];
