import type { Operation } from "./operations/Operation";
import { addTags } from "./operations/AddTags";
import { associatePackage } from "./operations/AssociatePackage";
import { associatePackages } from "./operations/AssociatePackages";
import { createDomain } from "./operations/CreateDomain";
import { createPackage } from "./operations/CreatePackage";
import { deleteDomain } from "./operations/DeleteDomain";
import { deletePackage } from "./operations/DeletePackage";
import { describeDomain } from "./operations/DescribeDomain";
import { describeDomainConfig } from "./operations/DescribeDomainConfig";
import { describeDomains } from "./operations/DescribeDomains";
import { describePackages } from "./operations/DescribePackages";
import { dissociatePackage } from "./operations/DissociatePackage";
import { dissociatePackages } from "./operations/DissociatePackages";
import { getPackageVersionHistory } from "./operations/GetPackageVersionHistory";
import { listDomainNames } from "./operations/ListDomainNames";
import { listDomainsForPackage } from "./operations/ListDomainsForPackage";
import { listPackagesForDomain } from "./operations/ListPackagesForDomain";
import { listTags } from "./operations/ListTags";
import { removeTags } from "./operations/RemoveTags";
import { updatePackage } from "./operations/UpdatePackage";
import { updatePackageScope } from "./operations/UpdatePackageScope";

/** Every operation of the packages API, and of domains what packages need. */
export const OPERATIONS: readonly Operation[] = [
  createPackage,
  updatePackage,
  describePackages,
  updatePackageScope,
  associatePackages,
  dissociatePackages,
  associatePackage,
  dissociatePackage,
  deletePackage,
  listDomainsForPackage,
  getPackageVersionHistory,
  listPackagesForDomain,
  listDomainNames,
  createDomain,
  describeDomains,
  describeDomain,
  describeDomainConfig,
  deleteDomain,
  listTags,
  addTags,
  removeTags,
];
