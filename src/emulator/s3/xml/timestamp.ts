/** A time as the documents of S3 write it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
