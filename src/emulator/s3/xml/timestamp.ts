/** A time as the documents of S3 write it: S3 keeps whole seconds, so that a listing and a header agree. */
export function timestamp(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString();
}
