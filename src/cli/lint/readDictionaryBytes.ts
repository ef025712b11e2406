import { dictionaryChunks } from "./dictionaryFile";

/** A whole dictionary in memory. @throws PackagesError when it cannot be read */
export async function readDictionaryBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of dictionaryChunks(file)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
