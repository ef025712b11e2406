export { type BucketSummary, S3Service, type S3ServiceOptions } from "./S3Service";
