import { BETWEEN } from "./between.js";
import type { Chosen } from "./case.js";
import { DISK } from "./disk.js";
import { ONE_START } from "./one-start.js";
import { REPOSITORY } from "./repository.js";
import { STATE } from "./state.js";
import { TOGETHER } from "./together.js";

export const CHOSEN: readonly Chosen[] = [
  ...DISK,
  ...REPOSITORY,
  ...STATE,
  ...ONE_START,
  ...BETWEEN,
  ...TOGETHER,
];
