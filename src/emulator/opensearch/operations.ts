import { addTags } from "./actions/AddTags";
import { associatePackage } from "./actions/AssociatePackage";
import { associatePackages } from "./actions/AssociatePackages";
import { createDomain } from "./actions/CreateDomain";
import { createPackage } from "./actions/CreatePackage";
import { deleteDomain } from "./actions/DeleteDomain";
import { deletePackage } from "./actions/DeletePackage";
import { describeDomain } from "./actions/DescribeDomain";
import { describeDomainConfig } from "./actions/DescribeDomainConfig";
import { describeDomains } from "./actions/DescribeDomains";
import { describePackages } from "./actions/DescribePackages";
import { dissociatePackage } from "./actions/DissociatePackage";
import { dissociatePackages } from "./actions/DissociatePackages";
import { getPackageVersionHistory } from "./actions/GetPackageVersionHistory";
import { listDomainNames } from "./actions/ListDomainNames";
import { listDomainsForPackage } from "./actions/ListDomainsForPackage";
import { listPackagesForDomain } from "./actions/ListPackagesForDomain";
import { listTags } from "./actions/ListTags";
import { removeTags } from "./actions/RemoveTags";
import { updatePackage } from "./actions/UpdatePackage";
import { updatePackageScope } from "./actions/UpdatePackageScope";
import { type OpenSearchOperation, operation } from "./OpenSearchOperation";
import { associatePackageRules } from "./validations/AssociatePackage";
import { associatePackagesRules } from "./validations/AssociatePackages";
import { createDomainRules } from "./validations/CreateDomain";
import { createPackageRules } from "./validations/CreatePackage";
import { deletePackageRules } from "./validations/DeletePackage";
import { describePackagesRules } from "./validations/DescribePackages";
import { dissociatePackageRules } from "./validations/DissociatePackage";
import { dissociatePackagesRules } from "./validations/DissociatePackages";
import {
  addTagsRules,
  describeDomainsRules,
  domainRules,
  listDomainNamesRules,
  listTagsRules,
  removeTagsRules,
} from "./validations/domainOperations";
import { getPackageVersionHistoryRules } from "./validations/GetPackageVersionHistory";
import { listDomainsForPackageRules } from "./validations/ListDomainsForPackage";
import { listPackagesForDomainRules } from "./validations/ListPackagesForDomain";
import { updatePackageRules } from "./validations/UpdatePackage";
import { updatePackageScopeRules } from "./validations/UpdatePackageScope";

/**
 * Every operation of the local OpenSearch Service. The first route that fits a request is taken, so those with
 * fixed words come before those with names in their place.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_Operations.html
 */
export const OPERATIONS: readonly OpenSearchOperation[] = [
  operation("CreatePackage", "POST packages", createPackageRules, createPackage),
  operation("UpdatePackage", "POST packages/update", updatePackageRules, updatePackage),
  operation("DescribePackages", "POST packages/describe", describePackagesRules, describePackages),
  operation("UpdatePackageScope", "POST packages/updateScope", updatePackageScopeRules, updatePackageScope),
  operation(
    "AssociatePackages",
    "POST packages/associateMultiple",
    associatePackagesRules,
    associatePackages,
  ),
  operation(
    "DissociatePackages",
    "POST packages/dissociateMultiple",
    dissociatePackagesRules,
    dissociatePackages,
  ),
  operation(
    "AssociatePackage",
    "POST packages/associate/{PackageID}/{DomainName}",
    associatePackageRules,
    associatePackage,
  ),
  operation(
    "DissociatePackage",
    "POST packages/dissociate/{PackageID}/{DomainName}",
    dissociatePackageRules,
    dissociatePackage,
  ),
  operation("DeletePackage", "DELETE packages/{PackageID}", deletePackageRules, deletePackage),
  operation(
    "ListDomainsForPackage",
    "GET packages/{PackageID}/domains",
    listDomainsForPackageRules,
    listDomainsForPackage,
  ),
  operation(
    "GetPackageVersionHistory",
    "GET packages/{PackageID}/history",
    getPackageVersionHistoryRules,
    getPackageVersionHistory,
  ),
  operation(
    "ListPackagesForDomain",
    "GET domain/{DomainName}/packages",
    listPackagesForDomainRules,
    listPackagesForDomain,
  ),
  operation("ListDomainNames", "GET domain", listDomainNamesRules, listDomainNames),
  operation("CreateDomain", "POST opensearch/domain", createDomainRules, createDomain),
  operation("DescribeDomains", "POST opensearch/domain-info", describeDomainsRules, describeDomains),
  operation("DescribeDomain", "GET opensearch/domain/{DomainName}", domainRules, describeDomain),
  operation(
    "DescribeDomainConfig",
    "GET opensearch/domain/{DomainName}/config",
    domainRules,
    describeDomainConfig,
  ),
  operation("DeleteDomain", "DELETE opensearch/domain/{DomainName}", domainRules, deleteDomain),
  operation("ListTags", "GET tags", listTagsRules, listTags),
  operation("AddTags", "POST tags", addTagsRules, addTags),
  operation("RemoveTags", "POST tags-removal", removeTagsRules, removeTags),
];
