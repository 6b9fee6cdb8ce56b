import { baselineValidator } from "./artefacts/baseline-validator.mjs";
import { configDocs } from "./artefacts/config-docs.mjs";
import { configSchemaFiles } from "./artefacts/config-schema.mjs";
import { frontmatterValidators } from "./artefacts/frontmatter-validators.mjs";
import { gateDocs } from "./artefacts/gate-docs.mjs";
import { performance } from "./artefacts/performance.mjs";
import { readme } from "./artefacts/readme.mjs";
import { registry } from "./artefacts/registry.mjs";
import { repositoryAddress } from "./artefacts/repository.mjs";
import { thirdParty } from "./artefacts/third-party.mjs";

/** Each generated file as { path, text }, in the order in which they need each other. */
export async function* artefacts(folders) {
  yield* frontmatterValidators();
  yield await baselineValidator();
  yield registry(folders);
  const [schema, validator] = await configSchemaFiles(folders);
  yield schema;
  yield validator;
  yield await configDocs(schema);
  yield* gateDocs(folders);
  yield* readme(folders);
  yield* performance();
  yield await repositoryAddress();
  yield await thirdParty();
}
