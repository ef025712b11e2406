import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";

// These tests run with bindings of version 5 of the AWS provider (`npm test`) and of version 6 (`npm run cdktn`).

/** Every resource has a `region`, since version 6. */
export const hasRegions = "region" in OpensearchPackage.prototype;

/** A package waits for its first copy, since version 6.14. */
export const waitsForCopies = "engineVersion" in OpensearchPackage.prototype;
