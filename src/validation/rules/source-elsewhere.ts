import { found, type Rule } from "./Rule";

/** The source object is in another region than the package. */
export const sourceElsewhere: Rule = {
  code: "source-elsewhere",
  severity: "error",
  hop: "package",
  summary: "The source object is in another region than the package.",
  documentation: {
    cause: "The bucket's provider configuration has another region than the package's.",
    consequence: "The service cannot read it: `COPY_FAILED`.",
    advice: "Choose a bucket in the region of the domains.",
    example: "One bucket for all regions.",
  },
  check: ({ rehearsal }) =>
    rehearsal.copyFailures
      .filter(({ reason }) => reason === "otherRegion")
      .map(({ address, input, region, bucket, key, operation }) =>
        found(
          { address, input, region },
          {
            severity: "error",
            message: `The object s3://${bucket}/${key} is in another region than the package: ${operation} will be granted, and the copy will fail.`,
            expected: `a bucket in ${region}`,
            actual: "a bucket in another region",
            remedy: `Choose a bucket in ${region} for the file`,
          },
        ),
      ),
};
