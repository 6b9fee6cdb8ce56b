import { createHash } from "node:crypto";

/** The id that git gives to bytes where nothing converts them on the way in (gitformat-loose, "blob SP size NUL"). */
export const blobId = (bytes: Buffer): string =>
  createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
