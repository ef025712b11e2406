/** An answer that says no: what the SDK makes of the exception and its status. */
export function exception(name: string, status: number): object {
  return { name, $metadata: expect.objectContaining({ httpStatusCode: status }) as object };
}
