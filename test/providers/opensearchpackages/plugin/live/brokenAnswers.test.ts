import { decodeDynamicValue } from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import { rolloutResource } from "../../../../../providers/opensearchpackages/plugin/resources/rolloutResource";
import { typeOfBlock } from "../../../../../providers/opensearchpackages/plugin/schema/Schema";
import { answer, type Answering, cutOff, json, RawServer } from "../../../../service/RawServer";
import { type Provider, providerAt, readsWithin, saidBy } from "./reads";

const READS = readsWithin();

const BROKEN: Readonly<Record<string, Answering>> = {
  "an HTML page": answer(200, "<html>Log in</html>", { "content-type": "text/html" }),
  "an empty answer": answer(200, ""),
  "an object without members": json({}),
  "a proxy's 404": answer(404, "<html>", { "content-type": "text/html" }),
  "a proxy's 403": answer(403, "<html>", { "content-type": "text/html" }),
};

describe("the plugin", () => {
  let server: RawServer;
  let provider: Provider;
  beforeEach(async () => {
    server = await RawServer.start();
    provider = await providerAt(server.host);
  });
  afterEach(() => server.stop());

  const table = Object.entries(READS).flatMap(([what, read]) =>
    Object.entries(BROKEN).map(([kind, answering]) => [what, kind, read, answering] as const),
  );

  test.each(table)("reads %s, meets %s, and says so", async (_what, _kind, read, answering) => {
    server.answering = answering;
    const answered = await read(provider);
    const said = saidBy(answered);
    expect(said).toMatch(/gave no answer: reading the answer to \w+ from 127\.0\.0\.1:\d+.* status \d{3}/s);
    expect(said).not.toMatch(/no such package|exists? in this region|Allow the action/);
    expect(answered.state).toBeUndefined();
    // A refresh that returned null would tell Terraform to make it again.
    const { newState } = answered;
    if (newState !== undefined)
      expect(decodeDynamicValue(newState, typeOfBlock(rolloutResource.schema))).toBeNull();
  });

  test("a refresh whose answer breaks off keeps the state as it is", async () => {
    server.answering = cutOff('{"PackageDetailsList": []}');
    const { diagnostics, newState } = await READS["the refresh of opensearchpackages_rollout"]!(provider);
    expect(diagnostics).toHaveLength(1);
    expect(newState).toBeUndefined();
  });
});
