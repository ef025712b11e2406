/** The name of an AWS region of any partition: `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`. */
export const REGION_NAME = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
