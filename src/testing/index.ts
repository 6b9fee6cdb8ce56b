/** `tollgate/testing`: for the tests of a gate that somebody wrote. */
export { type GateUnderTest, type JudgedCase, judgeCase } from "./judge-case.js";
