import { onRequests, type RequestEvent } from "../../service/exchange/requestEvents";
import { detail } from "../print";
import { isLoud } from "./loudness";

/** Says every request that is made while work runs, where the user wants to hear it. */
export async function tellingRequests<T>(work: () => Promise<T>): Promise<T> {
  const end = onRequests((request) => {
    if (isLoud("verbose")) detail(requestLine(request));
  });
  try {
    return await work();
  } finally {
    end();
  }
}

function requestLine({
  service,
  operation,
  host,
  method,
  status,
  failure,
  durationMs,
}: RequestEvent): string {
  const outcome = failure ?? `status ${status}`;
  const took = `${Math.round(durationMs)} ms`;
  const told = isLoud("debug") ? `${method}, ${outcome}, ${took}` : took;
  return `asked ${host}: ${service} ${operation}: ${told}`;
}
