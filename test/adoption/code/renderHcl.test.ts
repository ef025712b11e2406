import fc from "fast-check";
import { renderHcl } from "../../../src/adoption/code/renderHcl";
import { actionsOf } from "../../contract/hostileText";
import { arbitraryAdoption, SAMPLE } from "../arbitraryAdoption";

const HCL = `# Dictionaries that are live in eu-west-1, as \`opensearch-packages adopt\` found them.
# Put the words of each package into its file before the first plan: the apply gives the package what is in the file.

# product-synonyms (F618033989), available in v3
# The words that are live have the SHA-256 ${"ab".repeat(32)}: compare product-synonyms.txt with it.
import {
  to = aws_s3_object.product_synonyms
  id = "acme-dictionaries/by hand/synonyms.txt"
}

resource "aws_s3_object" "product_synonyms" {
  bucket                 = "acme-dictionaries"
  key                    = "by hand/synonyms.txt"
  source                 = "\${path.module}/product-synonyms.txt"
  source_hash            = filesha256("\${path.module}/product-synonyms.txt")
  content_type           = "text/plain; charset=utf-8"
  server_side_encryption = "AES256"
  metadata               = { sha256 = filesha256("\${path.module}/product-synonyms.txt") }
}

import {
  to = opensearchpackages_package_content.product_synonyms
  id = "F618033989"
}

resource "opensearchpackages_package_content" "product_synonyms" {
  package_id          = "F618033989"
  s3_bucket_name      = aws_s3_object.product_synonyms.bucket
  s3_key              = aws_s3_object.product_synonyms.key
  content_sha256      = filesha256("\${path.module}/product-synonyms.txt")
  package_description = "Synonyms of the \\"shop\\", \\u0024{all}"
}
`;

describe("the code in Terraform's language", () => {
  test("declares the object, the content and a rollout for each domain, and imports what is safe to import", () => {
    const code = renderHcl(SAMPLE);
    expect(code.startsWith(HCL)).toBe(true);
    expect(code.slice(HCL.length)).toContain(`import {
  to = opensearchpackages_rollout.product_synonyms_on_search_prod
  id = "search-prod/F618033989"
}

resource "opensearchpackages_rollout" "product_synonyms_on_search_prod" {
  domain_name    = "search-prod"
  package_id     = opensearchpackages_package_content.product_synonyms.package_id
  content_sha256 = opensearchpackages_package_content.product_synonyms.content_sha256
}
`);
  });

  test("imports no object that is not there, and asks for the bucket where it was not said", () => {
    const [dictionary] = SAMPLE.dictionaries;
    const object = { key: "k", exists: false, heldSha256: null };
    const code = renderHcl({ ...SAMPLE, bucket: null, dictionaries: [{ ...dictionary!, object }] });
    expect(code).not.toContain("to = aws_s3_object");
    expect(code).toMatch(/variable "dictionary_bucket"[\s\S]*bucket +=? ?= var\.dictionary_bucket/);
  });

  test("acts on nothing, names nothing twice, and has no resource that could unmake anything", () => {
    fc.assert(
      fc.property(arbitraryAdoption, (adoption) => {
        const code = renderHcl(adoption);
        expect(actionsOf(code)).toEqual([]);
        const declared = [...code.matchAll(/^resource "(\w+)" "([^"]*)" \{$/gm)].map(
          ([, type, name]) => `${type}.${name}`,
        );
        expect(new Set(declared).size).toBe(declared.length);
        expect(declared.join("\n")).toMatch(
          /^((aws_s3_object|opensearchpackages_(package_content|rollout))\.[A-Za-z]\w*\n?)*$/,
        );
      }),
    );
  });
});
