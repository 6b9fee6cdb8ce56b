import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, temporaryFolder } from "../../support/repository.js";

describe("a config that a clone brings", () => {
  it.each(["/etc/passwd", "../../../../../../etc/passwd"])(
    "extends nothing outside the repository: %s",
    (path) => {
      const ended = createRepository().write("tollgate.yaml", `extends: ${path}\n`).tollgate("run", "quick");
      expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("outside the repository") });
      expect(ended.output).not.toContain("root:");
    },
  );

  it("is no link to a file outside, to a device or to a plugin outside", () => {
    const secret = join(temporaryFolder(), "secret.mjs");
    const linked = createRepository();
    symlinkSync("/etc/passwd", join(linked.root, "tollgate.yaml"));
    expect(linked.tollgate("run", "quick")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("outside the repository"),
    });
    const device = createRepository();
    symlinkSync("/dev/zero", join(device.root, "tollgate.yaml"));
    expect(device.tollgate("run", "quick")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no file"),
    });
    const plugin = createRepository().write("tollgate.yaml", "extends: recommended\nplugins: [./p.mjs]\n");
    plugin.exec("sh", ["-c", 'echo "throw 1" > "$0"', secret]);
    symlinkSync(secret, join(plugin.root, "p.mjs"));
    expect(plugin.tollgate("run", "quick")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("outside the repository"),
    });
  });

  it.each([
    ["60,000 keys", Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["200,000 levels", `x: ${"[".repeat(200_000)}`],
    [
      "aliases of aliases",
      `a: &a [1]\n${[..."bcdefghij"].map((one, at) => `${one}: &${one} [${`*${"abcdefghij"[at]},`.repeat(9)}]`).join("\n")}`,
    ],
  ])("is refused in seconds with %s", (_name, text) => {
    const ended = createRepository()
      .write("tollgate.yaml", `extends: recommended\n${text}\n`)
      .tollgate("run", "quick");
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("tollgate.yaml") });
  });
});
