import { readFileSync } from "node:fs";

/**
 * Where only programs of this system write, which then tells of it. What another machine writes (NFS, CIFS), the host of a
 * virtual one (9p, virtiofs: a Windows program under WSL) or a program by way of what lies below (FUSE), nobody hears of.
 */
const OWN = new Set(["ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "bcachefs", "tmpfs", "overlay"]);

/** Whether inotify(7) tells of all that is written in a folder and those below it. Linux alone. */
export function hearsAll(root: string): boolean {
  try {
    return isOwn(readFileSync("/proc/self/mountinfo", "latin1"), Buffer.from(root).toString("latin1"));
  } catch {
    return false;
  }
}

/**
 * `table`: a line for each mount, "36 35 98:0 /from /point rw,noatime master:1 - ext4 /dev/root rw" (proc(5)), later ones
 * over earlier ones. What is mounted below the folder may be of any kind, and a single file is heard of elsewhere.
 */
export function isOwn(table: string, root: string): boolean {
  const below = root.endsWith("/") ? root : `${root}/`;
  let [longest, kind] = ["", ""];
  for (const line of table.split("\n")) {
    const [, place, type] = /^(?:\S+ ){4}(\S+) .*? - (\S+) /.exec(line) ?? [];
    if (place === undefined || type === undefined) continue;
    const point = place.replace(/\\([0-7]{3})/g, (_, octal) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    if (point.startsWith(below)) return false;
    const isAbove = point === root || point === "/" || root.startsWith(`${point}/`);
    if (isAbove && point.length >= longest.length) [longest, kind] = [point, type];
  }
  return OWN.has(kind);
}
