import type { S3Action } from "../S3Call";
import { getObject } from "./GetObject";

/**
 * The headers of GetObject; that the body stays away is the method's doing, not the action's.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const headObject: S3Action = (call) => getObject(call);
