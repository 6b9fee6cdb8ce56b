import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../surroundings.js";

/** What may have become of a file, by what it then is. */
export const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  "cut in half": (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  },
  empty: (path) => writeFileSync(path, ""),
  zeros: (path) => writeFileSync(path, Buffer.alloc(4096)),
  "other bytes": (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 0x7b, 0x80, 10, 0x22])),
  "a list": (path) => writeFileSync(path, "[[1, [2]], null]"),
  "a number": (path) => writeFileSync(path, "7"),
  "other keys": (path) => writeFileSync(path, '{"gates":null,"sources":[],"attempt":"x","refs":{}}'),
  "ten megabytes": (path) => writeFileSync(path, Buffer.alloc(10_000_000, 0x5b)),
  "a folder": (path) => {
    rmSync(path, { force: true });
    mkdirSync(path);
  },
  "a link to itself": (path) => {
    rmSync(path, { force: true });
    symlinkSync(path, path);
  },
};

export const stateOf = ({ repo }: Place): string => join(repo, ".git/tollgate");
