import { createHash } from "node:crypto";

/** The id that git gives to bytes where nothing converts them on the way in (gitformat-loose, "blob SP size NUL"). */
export const blobId = (bytes: Buffer, algorithm: "sha1" | "sha256" = "sha1"): string =>
  createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
