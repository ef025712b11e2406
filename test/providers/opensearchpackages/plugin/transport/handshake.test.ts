import {
  handshakeLine,
  MAGIC_COOKIE,
  refusalOf,
} from "../../../../../providers/opensearchpackages/plugin/transport/handshake";
import { whenParentEnds } from "../../../../../providers/opensearchpackages/plugin/transport/parentWatch";
import { PluginLog } from "../../../../../providers/opensearchpackages/plugin/transport/PluginLog";

const started = { [MAGIC_COOKIE.name]: MAGIC_COOKIE.value };

describe("the handshake", () => {
  test("a process that Terraform did not start says what it is", () => {
    expect(refusalOf({})).toMatch(/plugin of Terraform and not meant to be run by hand/);
    expect(refusalOf({ [MAGIC_COOKIE.name]: "another" })).toBeDefined();
  });

  test("a Terraform that speaks version 6 is answered, among others too", () => {
    expect(refusalOf(started)).toBeUndefined();
    expect(refusalOf({ ...started, PLUGIN_PROTOCOL_VERSIONS: "5,6" })).toBeUndefined();
  });

  test("a Terraform that does not speak version 6 is told which one to use", () => {
    expect(refusalOf({ ...started, PLUGIN_PROTOCOL_VERSIONS: "4,5" })).toMatch(
      /only 4,5. Use Terraform 1.0 or later/,
    );
  });

  test("the line carries the certificate as DER in base64 without padding", () => {
    const pem = "-----BEGIN CERTIFICATE-----\nAAEC\nAw==\n-----END CERTIFICATE-----\n";
    expect(handshakeLine(4711, pem)).toBe("1|6|tcp|127.0.0.1:4711|grpc|AAECAw\n");
    expect(handshakeLine(4711, undefined)).toBe("1|6|tcp|127.0.0.1:4711|grpc|\n");
  });
});

describe("the log", () => {
  test("is one JSON object a line, as hclog writes it", () => {
    const lines: string[] = [];
    new PluginLog((line) => lines.push(line)).log("info", "the package is COPYING", { package_id: "F1" });
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      "@level": "info",
      "@message": "the package is COPYING",
      package_id: "F1",
    });
  });
});

describe("whenParentEnds", () => {
  test("calls back when the process has got another parent", async () => {
    let parent = 42;
    // The watch itself does not keep a process alive, so the test does.
    const alive = setInterval(() => undefined, 1000);
    const ended = new Promise<void>((resolve) => whenParentEnds(resolve, () => parent));
    parent = 1;
    await ended;
    clearInterval(alive);
  });
});
