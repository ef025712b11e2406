/** One page of a list. */
interface Page<Entry> {
  readonly entries: readonly Entry[] | undefined;
  readonly NextToken: string | undefined;
}

/** Every entry of a list, and how many pages it took. */
export async function allPages<Entry>(
  read: (NextToken: string | undefined) => Promise<Page<Entry>>,
): Promise<{ readonly entries: readonly Entry[]; readonly pages: number }> {
  const entries: Entry[] = [];
  let pages = 0;
  let NextToken: string | undefined;
  do {
    const page = await read(NextToken);
    entries.push(...(page.entries ?? []));
    NextToken = page.NextToken;
    pages += 1;
  } while (NextToken !== undefined);
  return { entries, pages };
}
