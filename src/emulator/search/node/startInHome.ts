import { NodeProcess } from "./NodeProcess";
import { nodeArguments, type NodeProgram } from "./prepareNode";

export interface RunningNode {
  readonly process: NodeProcess;
  readonly port: number;
}

interface Start {
  readonly version: string;
  readonly program: NodeProgram;
  readonly home: string;
  /** Whether the home goes with the node. */
  readonly isTemporary: boolean;
  /** 0 for a free one. */
  readonly port: number;
  readonly signal?: AbortSignal;
}

/**
 * Starts a node in a folder, and waits until it answers and has brought back the indexes that are there.
 *
 * @throws PackagesError
 */
export async function startInHome(start: Start): Promise<RunningNode> {
  const { version, program, home, isTemporary, port, signal } = start;
  const args = [...program.options, ...nodeArguments(home, port, isTemporary)];
  const place = `port ${port}, folder ${home}`;
  const running = await NodeProcess.start({ version, java: program.java, args, place, signal });
  try {
    await shardsAreBack(running.port, signal);
    return running;
  } catch (error) {
    await running.process.kill();
    throw error;
  }
}

/** Those that can't be brought back are given up after five attempts, and nobody waits for them. */
async function shardsAreBack(port: number, signal: AbortSignal | undefined): Promise<void> {
  const conditions = "wait_for_events=languid&wait_for_no_initializing_shards=true&timeout=30s";
  const response = await fetch(`http://127.0.0.1:${port}/_cluster/health?${conditions}`, { signal });
  await response.arrayBuffer();
}
