import { describe, expect, it } from "vitest";
import { isOwn } from "../../src/git/mounts.js";

const mounts = (...points: [point: string, kind: string][]): string =>
  points.map(([point, kind], at) => `${at + 20} 1 98:0 / ${point} rw,noatime - ${kind} /dev/x rw\n`).join("");

describe("whether all that is written in a folder is heard of", () => {
  it.each([
    ["on a disk of this machine", mounts(["/", "ext4"]), true],
    ["in a folder that is another's", mounts(["/", "ext4"], ["/home", "nfs4"]), false],
    ["beside one that is another's", mounts(["/", "ext4"], ["/home/u/repo-2", "nfs4"], ["/h", "9p"]), true],
    ["in one of ours in one of theirs", mounts(["/", "9p"], ["/home/u", "ext4"]), true],
    ["in a work tree that is a mount itself", mounts(["/", "ext4"], ["/home/u/repo", "fuse.sshfs"]), false],
    ["over which another one lies", mounts(["/", "ext4"], ["/home", "ext4"], ["/home", "virtiofs"]), false],
    ["that has a mount in it", mounts(["/", "ext4"], ["/home/u/repo/a.txt", "ext4"]), false],
    ["where nobody tells", "", false],
  ])("%s", (_, table, heard) => {
    expect(isOwn(table, "/home/u/repo")).toBe(heard);
  });

  it("a name with a space is read as it is", () => {
    const table = mounts(["/", "ext4"], ["/home/my\\040own", "cifs"]);
    expect(isOwn(table, "/home/my own/repo")).toBe(false);
    expect(isOwn(table, "/home/my")).toBe(true);
  });

  it("more fields before the kind change nothing", () => {
    expect(isOwn("27 1 254:0 / / rw master:1 propagate_from:2 - ext4 /dev/vda rw\n", "/home")).toBe(true);
  });
});
