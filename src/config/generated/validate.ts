// @ts-nocheck
// Written by scripts/generate.mjs from the gates' options. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validate = validate10, stdin_default = validate10, schema11 = { $schema: "http://json-schema.org/draft-07/schema#", title: "tollgate configuration", description: "What tollgate judges in this repository, and how strictly.", type: "object", additionalProperties: !1, properties: { $schema: { type: "string", description: "For editors only." }, extends: { description: "A preset (recommended, strict), a file, or an npm package; a list is merged in order.", anyOf: [{ type: "string", minLength: 1 }, { type: "array", items: { type: "string", minLength: 1 } }] }, base: { type: "string", minLength: 1, description: "The revision that ci-all compares with, such as origin/main." }, gates: { type: "object", description: "Options for each gate, by its id.", additionalProperties: !1, default: {}, properties: { "commit-message": { type: "object", description: "A commit says why it was made, what was done, what was learned and what it brings. Laws 1 to 3: extract learnings, name an improvement with its impact, document context.", additionalProperties: !1, default: {}, properties: { enabled: { type: "boolean", default: !0, description: "false turns the gate off." }, stages: { type: "array", items: { enum: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"] }, minItems: 1, uniqueItems: !0, description: "When the gate runs; ci-all always does. Default: commit-msg, pre-push, quick, ci-all." }, files: { type: "array", items: { type: "string", minLength: 1 }, description: "Only these files are judged." }, ignore: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "These files are not judged." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "60s", description: "Such as 30s; a gate that takes longer is an error, and stays shut." }, severity: { type: "object", description: "Severity by rule; only errors shut the gate.", default: {}, additionalProperties: !1, properties: { "message-empty": { enum: ["error", "warning", "info", "off"], description: "The message is empty{detail}. Default: error." }, "encoding-invalid": { enum: ["error", "warning", "info", "off"], description: "The message holds bytes that its encoding does not have. Default: error." }, "header-format": { enum: ["error", "warning", "info", "off"], description: "The first line is not `type(scope): subject`{detail}. Default: error." }, "type-unknown": { enum: ["error", "warning", "info", "off"], description: 'The type "{type}" is not one of {types}. Default: error.' }, "scope-unknown": { enum: ["error", "warning", "info", "off"], description: 'The scope "{scope}" is not one of {scopes}. Default: error.' }, "subject-case": { enum: ["error", "warning", "info", "off"], description: 'The subject begins with a capital: "{word}". Default: warning.' }, "subject-stop": { enum: ["error", "warning", "info", "off"], description: "The subject ends with a full stop. Default: warning." }, "header-length": { enum: ["error", "warning", "info", "off"], description: "The header takes {columns} columns; at most {limit} fit. Default: warning." }, "body-blank-line": { enum: ["error", "warning", "info", "off"], description: "The second line is not blank, so git takes it for a part of the header. Default: error." }, "line-length": { enum: ["error", "warning", "info", "off"], description: "The line takes {columns} columns; at most {limit} fit. Default: warning." }, "section-missing": { enum: ["error", "warning", "info", "off"], description: "The section {section} is missing. Default: error." }, "section-empty": { enum: ["error", "warning", "info", "off"], description: "The section {section} says too little: {words} of at least {minWords} words. Default: error." }, "section-placeholder": { enum: ["error", "warning", "info", "off"], description: 'The section {section} holds only {reason}: "{text}". Default: error.' }, "section-duplicate": { enum: ["error", "warning", "info", "off"], description: "The section {section} is there twice, first in line {first}. Default: error." }, "section-order": { enum: ["error", "warning", "info", "off"], description: "The section {section} comes after {after}. Default: warning." }, "impact-unquantified": { enum: ["error", "warning", "info", "off"], description: "The Impact names no figure, no effect and no reference. Default: warning." }, "trailer-invalid": { enum: ["error", "warning", "info", "off"], description: "{what} Default: warning." }, "trailer-missing": { enum: ["error", "warning", "info", "off"], description: "The trailer {trailer} is missing. Default: error." }, "trailer-forbidden": { enum: ["error", "warning", "info", "off"], description: "The trailer {trailer} is not allowed here. Default: error." }, "autosquash-pushed": { enum: ["error", "warning", "info", "off"], description: 'The commit "{header}" waits to be squashed, and would be pushed as it is. Default: error.' } } }, since: { type: "string", minLength: 1, description: "Commits up to this revision are not judged." }, types: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: ["feat", "fix", "docs", "style", "refactor", "test", "chore", "perf", "ci", "build", "revert"], description: "Types that a header may begin with." }, scopes: { anyOf: [{ const: "workspaces" }, { type: "array", items: { type: "string", minLength: 1 } }], default: [], description: "Scopes that a header may have; empty: any; workspaces: the names of the monorepo's packages." }, headerLength: { type: "object", additionalProperties: !1, default: {}, description: "Displayed columns that a header may have.", properties: { warning: { type: "integer", minimum: 10, default: 72, description: "Longer ones get a warning." }, error: { type: "integer", minimum: 10, default: 100, description: "Longer ones are refused." } } }, lineLength: { type: "integer", minimum: 10, default: 100, description: "Displayed columns of a body line; code, tables and lines with a URL are exempt." }, sections: { type: "object", additionalProperties: !1, default: {}, description: "The sections of a message.", properties: { required: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: ["Context", "Solution", "Learning", "Impact"], description: "Sections that every message has, in this order." }, optional: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Further sections that a message may have." }, exceptTypes: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Types whose commits need no sections." }, byType: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1 } }, default: {}, description: "Sections that commits of a type need instead: { docs: [Context, Impact] }." }, minWords: { type: "integer", minimum: 0, default: 3, description: "Fewest words that a section may have." }, aliases: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1 } }, default: {}, description: "Further labels for a section: { Learning: [Lessons] }." } } }, trailers: { type: "object", additionalProperties: !1, default: {}, description: "The trailers of a message, by key.", properties: { required: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Trailers that every message has; alternatives are separated by |: Refs|Closes." }, allowed: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "The only trailers that a message may have; empty: any." }, forbidden: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Trailers that no message has." }, agents: { enum: ["allowed", "required", "forbidden"], default: "allowed", description: "Whether a message may, must or must not name an agent as its author: Co-authored-by, Generated with." } } }, exempt: { type: "object", additionalProperties: !1, default: {}, description: "Commits that are not judged.", properties: { merges: { type: "boolean", default: !0, description: "Commits with two parents or more, and the one being made while MERGE_HEAD is there." }, reverts: { type: "boolean", default: !0, description: 'Reverts as git writes them: Revert "…" and the line "This reverts commit <id>".' }, autosquash: { enum: ["local", "always", "never"], default: "local", description: "fixup!, squash! and amend! commits: exempt until they are pushed, always, or never." }, machine: { type: "array", default: [], description: "Commits that a program makes; both the header and every changed path must match.", items: { type: "object", additionalProperties: !1, required: ["message", "paths"], properties: { message: { type: "string", minLength: 1, description: "A regular expression for the header; no repeated groups." }, paths: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } } } } } } } } }, frontmatter: { type: "object", description: "Files that agents read have front matter that their loader accepts. Law 3, document context: an agent that its harness silently ignores documents nothing.", additionalProperties: !1, default: {}, properties: { enabled: { type: "boolean", default: !0, description: "false turns the gate off." }, stages: { type: "array", items: { enum: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"] }, minItems: 1, uniqueItems: !0, description: "When the gate runs; ci-all always does. Default: pre-commit, pre-push, quick, ci-all." }, files: { type: "object", additionalProperties: { anyOf: [{ type: "string", pattern: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$", description: "A dialect that ships, ./path to a JSON Schema, or none." }, { type: "array", items: { type: "string", pattern: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$", description: "A dialect that ships, ./path to a JSON Schema, or none." }, minItems: 1 }], description: "It takes a dialect that ships, ./path to a JSON Schema, none, or a list of them." }, default: {}, description: "Which files are of which kind: pattern to dialect, ./schema.json, a list of them, or none. The last pattern that matches counts." }, ignore: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "These files are not judged." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "60s", description: "Such as 30s; a gate that takes longer is an error, and stays shut." }, severity: { type: "object", description: "Severity by rule; only errors shut the gate.", default: {}, additionalProperties: !1, properties: { missing: { enum: ["error", "warning", "info", "off"], description: "There is no front matter, so as {dialect} {effect}. Default: error." }, unclosed: { enum: ["error", "warning", "info", "off"], description: "The front matter that begins here never ends. Default: error." }, "yaml-invalid": { enum: ["error", "warning", "info", "off"], description: "The front matter is not YAML: {reason} Default: error." }, "yaml-tolerated": { enum: ["error", "warning", "info", "off"], description: "The value of {field} is not YAML; the loader takes it as it stands, other tools refuse the file. Default: warning." }, "duplicate-key": { enum: ["error", "warning", "info", "off"], description: 'The field "{field}" is on line {first} already; YAML takes no key twice. Default: error.' }, "not-a-map": { enum: ["error", "warning", "info", "off"], description: "The front matter is {found}; it has to be fields with values. Default: error." }, "unsafe-engine": { enum: ["error", "warning", "info", "off"], description: 'The front matter asks to be read as "{language}", which a parser may run as a program. Default: error.' }, "too-large": { enum: ["error", "warning", "info", "off"], description: "The {what} is {size}; at most {limit} is read. Default: error." }, "missing-field": { enum: ["error", "warning", "info", "off"], description: 'The field "{field}" is missing. Default: error.' }, "unknown-field": { enum: ["error", "warning", "info", "off"], description: '"{field}" is not a field of {dialect}.{nearest} Default: warning.' }, "wrong-type": { enum: ["error", "warning", "info", "off"], description: '"{field}" is {found}; it has to be {expected}. Default: error.' }, "bad-value": { enum: ["error", "warning", "info", "off"], description: '"{field}" {reason}. Default: error.' }, "name-mismatch": { enum: ["error", "warning", "info", "off"], description: 'The name is "{name}", the folder "{folder}": they have to be equal. Default: error.' }, "name-duplicate": { enum: ["error", "warning", "info", "off"], description: 'The name "{name}" is taken by {other}, so one of the two is never loaded. Default: error.' }, "reference-missing": { enum: ["error", "warning", "info", "off"], description: 'The {kind} "{name}" is not in this repository. Default: warning.' }, "retired-field": { enum: ["error", "warning", "info", "off"], description: '"{field}" is retired. Default: warning.' } } }, limits: { type: "object", additionalProperties: !1, default: {}, description: "Files beyond these are refused unread.", properties: { fileBytes: { type: "integer", minimum: 1, default: 1048576, description: "Bytes of a file." }, frontMatterBytes: { type: "integer", minimum: 1, default: 65536, description: "Bytes between the fences." }, keys: { type: "integer", minimum: 1, default: 1e3, description: "Keys, nested ones included." }, depth: { type: "integer", minimum: 1, default: 64, description: "Nesting." }, aliases: { type: "integer", minimum: 1, default: 100, description: "Aliases." } } } } }, "hook-loop": { type: "object", description: "Nothing rewrites, loops or commits its own traces in silence. Law 4, prevent hook loops: what a hook modified is never committed on the way; report it and stop.", additionalProperties: !1, default: {}, properties: { enabled: { type: "boolean", default: !0, description: "false turns the gate off." }, stages: { type: "array", items: { enum: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"] }, minItems: 1, uniqueItems: !0, description: "When the gate runs; ci-all always does. Default: pre-commit, commit-msg, pre-push, quick, ci-all." }, files: { type: "array", items: { type: "string", minLength: 1 }, description: "Only these files are judged." }, ignore: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "These files are not judged." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "60s", description: "Such as 30s; a gate that takes longer is an error, and stays shut." }, severity: { type: "object", description: "Severity by rule; only errors shut the gate.", default: {}, additionalProperties: !1, properties: { "fixer-modified": { enum: ["error", "warning", "info", "off"], description: "{who} {what}{detail}. Default: error." }, "log-committed": { enum: ["error", "warning", "info", "off"], description: "This is a log that hooks and tools append to; it does not belong in a commit of other things. Default: error." }, "generated-stale": { enum: ["error", "warning", "info", "off"], description: "This file is generated, and is not what its sources give: {detail}. Default: error." }, recursion: { enum: ["error", "warning", "info", "off"], description: "{what}: a hook's own child commits or pushes. Default: error." }, "repeated-failure": { enum: ["error", "warning", "info", "off"], description: "{what} Default: info." }, "fix-spiral": { enum: ["error", "warning", "info", "off"], description: "{count} fix commits in a row change this file{others}. Default: warning." }, "gates-loosened": { enum: ["error", "warning", "info", "off"], description: "{what} can let more through than before: {from} -> {to}. Default: warning." }, "pushed-not-judged": { enum: ["error", "warning", "info", "off"], description: "{ref} was pushed to {oid}, which {why}. Default: error." }, "changed-after-push": { enum: ["error", "warning", "info", "off"], description: "{who} {what}{detail}. Default: error." } } }, since: { type: "string", minLength: 1, description: "Commits up to this revision are not judged." }, onModify: { enum: ["stop", "restage", "allow-listed"], default: "stop", description: "stop: a fixer or command that changes files stops the commit. restage: what a fixer changed is staged again where it was wholly staged. allow-listed: files under `allow` may change, any other stops." }, allow: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "With `onModify: allow-listed`, the files that fixers and commands may change." }, logs: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Files that hooks and tools append to; they are committed only by themselves, in a commit that holds nothing else." }, generated: { type: "array", default: [], description: "Files that must equal what their sources give.", items: { type: "object", additionalProperties: !1, required: ["path", "from", "run"], properties: { path: { type: "string", pattern: "^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$", description: "The generated file, relative to the top of the repository." }, from: { type: "array", minItems: 1, items: { type: "string", minLength: 1 }, description: "Every file that `run` reads, its own script included; patterns are taken." }, run: { type: "string", minLength: 1, description: "Writes `path`. It runs in a folder that holds the files of `from` and nothing else." } } } } } }, "token-budget": { type: "object", description: "What an agent loads leaves room in its window for the work. The 40% rule: no phase of work loads more than 40% of the context window, for beyond that answers degrade.", additionalProperties: !1, default: {}, properties: { enabled: { type: "boolean", default: !0, description: "false turns the gate off." }, stages: { type: "array", items: { enum: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"] }, minItems: 1, uniqueItems: !0, description: "When the gate runs; ci-all always does. Default: pre-commit, pre-push, quick, ci-all." }, files: { type: "array", items: { type: "string", minLength: 1 }, description: "Only these files are judged." }, ignore: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "These files are not judged." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "60s", description: "Such as 30s; a gate that takes longer is an error, and stays shut." }, severity: { type: "object", description: "Severity by rule; only errors shut the gate.", default: {}, additionalProperties: !1, properties: { "file-over-budget": { enum: ["error", "warning", "info", "off"], description: "The file takes up to {high} tokens (about {tokens} for {model}); its {limit} is {allowed}. Default: error." }, "load-over-budget": { enum: ["error", "warning", "info", "off"], description: "{load} takes up to {high} tokens (about {tokens} for {model}); {allowed} are allowed, {percent}% of the window. Default: error." }, "profile-over-budget": { enum: ["error", "warning", "info", "off"], description: "{what} takes up to {high} tokens (about {tokens} for {model}); {allowed} are {why}. Default: error." }, "declared-mismatch": { enum: ["error", "warning", "info", "off"], description: "{what} Default: error." }, "import-missing": { enum: ["error", "warning", "info", "off"], description: "{importer} {target}, which is not in the repository. Default: error." }, "import-cycle": { enum: ["error", "warning", "info", "off"], description: "The import @{target} leads back to this file: {chain}. Default: error." }, "import-too-deep": { enum: ["error", "warning", "info", "off"], description: "The import @{target} is more than {hops} hops away from {root}, so it is not loaded. Default: warning." }, zone: { enum: ["error", "warning", "info", "off"], description: "{load} {verb} {low} to {high} tokens, up to {percent}% of the window: {zone}. Default: info." } } }, window: { type: "integer", minimum: 1, default: 2e5, description: "Tokens of the model's context window." }, share: { type: "number", exclusiveMinimum: 0, maximum: 1, default: 0.4, description: "The part of the window that one load may take." }, model: { type: "string", minLength: 1, default: "claude-opus-4-7", description: "Whose tokens are counted; the default is of the family that counts most." }, calibration: { type: ["object", "null"], additionalProperties: !1, required: ["factor", "band"], properties: { factor: { type: "number", exclusiveMinimum: 0, description: "Tokens of the model for one of o200k." }, band: { type: "number", minimum: 0, maximum: 1, description: "How far the count may be off, as a share." } }, default: null, description: "For a model that is not known: how its tokens compare with o200k." }, method: { enum: ["o200k", "chars"], default: "o200k", description: "o200k: counted by a tokenizer, times the model's factor. chars: characters/4 times the factor, much less exact." }, budgets: { type: "object", additionalProperties: { description: "It takes a number of tokens, or { soft, hard }.", anyOf: [{ type: "integer", minimum: 1 }, { type: "object", additionalProperties: !1, required: ["hard"], properties: { soft: { type: "integer", minimum: 1 }, hard: { type: "integer", minimum: 1 } } }] }, default: {}, description: "Tokens that a file may take, by pattern: { soft: warns, hard: refuses }. The last match counts." }, loads: { type: "object", additionalProperties: { description: "It takes a list of paths and patterns, or { files, share, with }.", anyOf: [{ type: "array", items: { type: "string", minLength: 1 }, minItems: 1 }, { type: "object", additionalProperties: !1, required: ["files"], properties: { files: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 }, share: { type: "number", exclusiveMinimum: 0, maximum: 1 }, with: { type: "array", items: { type: "string", minLength: 1 } } } }] }, default: {}, description: "What a phase of work loads together, by name: paths and patterns, with all that they import. { files, share, with } gives it a share of its own and adds other loads, for layers that are loaded one upon the other." }, start: { type: "object", additionalProperties: !1, properties: { memory: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Files that are loaded whole, with their imports." }, rules: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Rules; those with `paths` are loaded later." }, listings: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Files of which only name and description are loaded." } }, default: { memory: [], rules: [], listings: [] }, description: "What a harness loads by itself when a session starts, judged like a load." }, memory: { type: "array", items: { type: "string", minLength: 1 }, default: ["**/CLAUDE.md", "**/CLAUDE.local.md"], description: "Files whose @imports are followed." }, profiles: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "YAML files that name what a role loads, with a token_budget." }, compositions: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 }, default: {}, description: "Profiles that are loaded together, by name; what they share counts once. `*` is every profile." }, zones: { description: "It takes standard (green to 40%, yellow to 60%, red to 80%, critical), early (green to 35%, yellow to 40%, red to 60%, critical), or a map: each zone with the share of the window that it reaches to.", anyOf: [{ enum: ["standard", "early"] }, { type: "object", minProperties: 1, additionalProperties: { type: "number", exclusiveMinimum: 0, maximum: 1 } }], default: "standard" } } } } }, fixers: { type: "object", description: "Programs that may write. They run before the gates, fenced: a change that they make stops the commit.", default: {}, propertyNames: { pattern: "^[a-z0-9][a-z0-9-]*$" }, additionalProperties: { type: "object", required: ["run"], additionalProperties: !1, properties: { run: { type: "string", minLength: 1, description: "A command line; local binaries are on its PATH. The word {staged} stands for the files that are judged." }, files: { type: "array", items: { type: "string", minLength: 1 }, description: "Only these files are handed to it by {staged}." }, gitEnvironment: { enum: ["inherit", "clean"], default: "inherit", description: "inherit: git's own variables (GIT_INDEX_FILE and the like) are passed on. clean: they are not, so that it may work in other repositories." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "120s", description: "Such as 120s; after this the fixer and all that it started are ended." } } } }, commands: { type: "object", description: "Any program as a gate: exit code 0 opens, anything else shuts. What it writes is told.", default: {}, propertyNames: { pattern: "^[a-z0-9][a-z0-9-]*$" }, additionalProperties: { type: "object", required: ["run"], additionalProperties: !1, properties: { run: { type: "string", minLength: 1, description: "A command line; local binaries are on its PATH. The word {staged} stands for the files that are judged." }, files: { type: "array", items: { type: "string", minLength: 1 }, description: "Only these files are handed to it by {staged}." }, gitEnvironment: { enum: ["inherit", "clean"], default: "clean", description: "inherit: git's own variables (GIT_INDEX_FILE and the like) are passed on. clean: they are not, so that it may work in other repositories." }, timeout: { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$", default: "120s", description: "Such as 120s; after this the command and all that it started are ended." }, stages: { type: "array", items: { enum: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"] }, minItems: 1, uniqueItems: !0, default: ["pre-push", "ci-all"], description: "When it runs; ci-all always does." } } } }, plugins: { type: "array", description: "Gates that others wrote: npm packages, or files of this repository.", items: { type: "string", minLength: 1 }, default: [] } } }, func2 = require_ucs2length().default, func5 = Object.prototype.hasOwnProperty, func0 = require_equal().default, pattern0 = new RegExp("^[1-9][0-9]{0,6}(ms|s|m)$", "u"), pattern1 = new RegExp("^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$", "u"), pattern5 = new RegExp("^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$", "u"), pattern7 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.gates === void 0 && (data.gates = {}), data.fixers === void 0 && (data.fixers = {}), data.commands === void 0 && (data.commands = {}), data.plugins === void 0 && (data.plugins = []);
    for (let key0 in data)
      if (!(key0 === "$schema" || key0 === "extends" || key0 === "base" || key0 === "gates" || key0 === "fixers" || key0 === "commands" || key0 === "plugins")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.extends !== void 0) {
      let data1 = data.extends, _errs5 = errors, valid1 = !1, _errs6 = errors;
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err2 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.extends.anyOf[0], data: data1 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.extends.anyOf[0].type, parentSchema: schema11.properties.extends.anyOf[0], data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        let _errs8 = errors;
        if (Array.isArray(data1)) {
          let len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data2 = data1[i0];
            if (typeof data2 == "string") {
              if (func2(data2) < 1) {
                let err4 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/anyOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.extends.anyOf[1].items, data: data2 };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            } else {
              let err5 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.extends.anyOf[1].items.type, parentSchema: schema11.properties.extends.anyOf[1].items, data: data2 };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          }
        } else {
          let err6 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.extends.anyOf[1].type, parentSchema: schema11.properties.extends.anyOf[1], data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        let err7 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.extends.anyOf, parentSchema: schema11.properties.extends, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.base !== void 0) {
      let data3 = data.base;
      if (typeof data3 == "string") {
        if (func2(data3) < 1) {
          let err8 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.base, data: data3 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.base.type, parentSchema: schema11.properties.base, data: data3 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    let data4 = data.gates;
    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
      data4["commit-message"] === void 0 && (data4["commit-message"] = {}), data4.frontmatter === void 0 && (data4.frontmatter = {}), data4["hook-loop"] === void 0 && (data4["hook-loop"] = {}), data4["token-budget"] === void 0 && (data4["token-budget"] = {});
      for (let key1 in data4)
        if (!(key1 === "commit-message" || key1 === "frontmatter" || key1 === "hook-loop" || key1 === "token-budget")) {
          let err10 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates, data: data4 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      let data5 = data4["commit-message"];
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        data5.enabled === void 0 && (data5.enabled = !0), data5.ignore === void 0 && (data5.ignore = []), data5.timeout === void 0 && (data5.timeout = "60s"), data5.severity === void 0 && (data5.severity = {}), data5.types === void 0 && (data5.types = ["feat", "fix", "docs", "style", "refactor", "test", "chore", "perf", "ci", "build", "revert"]), data5.scopes === void 0 && (data5.scopes = []), data5.headerLength === void 0 && (data5.headerLength = {}), data5.lineLength === void 0 && (data5.lineLength = 100), data5.sections === void 0 && (data5.sections = {}), data5.trailers === void 0 && (data5.trailers = {}), data5.exempt === void 0 && (data5.exempt = {});
        for (let key2 in data5)
          if (!func5.call(schema11.properties.gates.properties["commit-message"].properties, key2)) {
            let err11 = { instancePath: instancePath + "/gates/commit-message", schemaPath: "#/properties/gates/properties/commit-message/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"], data: data5 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        let data6 = data5.enabled;
        if (typeof data6 != "boolean") {
          let err12 = { instancePath: instancePath + "/gates/commit-message/enabled", schemaPath: "#/properties/gates/properties/commit-message/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties["commit-message"].properties.enabled.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.enabled, data: data6 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data5.stages !== void 0) {
          let data7 = data5.stages;
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              let err13 = { instancePath: instancePath + "/gates/commit-message/stages", schemaPath: "#/properties/gates/properties/commit-message/properties/stages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.stages, data: data7 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            let len1 = data7.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data8 = data7[i1];
              if (!(data8 === "pre-commit" || data8 === "commit-msg" || data8 === "pre-push" || data8 === "quick" || data8 === "ci-all")) {
                let err14 = { instancePath: instancePath + "/gates/commit-message/stages/" + i1, schemaPath: "#/properties/gates/properties/commit-message/properties/stages/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.stages.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.stages.items.enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.stages.items, data: data8 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
            let i2 = data7.length, j0;
            if (i2 > 1) {
              outer0:
                for (; i2--; )
                  for (j0 = i2; j0--; )
                    if (func0(data7[i2], data7[j0])) {
                      let err15 = { instancePath: instancePath + "/gates/commit-message/stages", schemaPath: "#/properties/gates/properties/commit-message/properties/stages/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.stages, data: data7 };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                      break outer0;
                    }
            }
          } else {
            let err16 = { instancePath: instancePath + "/gates/commit-message/stages", schemaPath: "#/properties/gates/properties/commit-message/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.stages.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.stages, data: data7 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data5.files !== void 0) {
          let data9 = data5.files;
          if (Array.isArray(data9)) {
            let len2 = data9.length;
            for (let i3 = 0; i3 < len2; i3++) {
              let data10 = data9[i3];
              if (typeof data10 == "string") {
                if (func2(data10) < 1) {
                  let err17 = { instancePath: instancePath + "/gates/commit-message/files/" + i3, schemaPath: "#/properties/gates/properties/commit-message/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.files.items, data: data10 };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              } else {
                let err18 = { instancePath: instancePath + "/gates/commit-message/files/" + i3, schemaPath: "#/properties/gates/properties/commit-message/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.files.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.files.items, data: data10 };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
          } else {
            let err19 = { instancePath: instancePath + "/gates/commit-message/files", schemaPath: "#/properties/gates/properties/commit-message/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.files.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.files, data: data9 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        let data11 = data5.ignore;
        if (Array.isArray(data11)) {
          let len3 = data11.length;
          for (let i4 = 0; i4 < len3; i4++) {
            let data12 = data11[i4];
            if (typeof data12 == "string") {
              if (func2(data12) < 1) {
                let err20 = { instancePath: instancePath + "/gates/commit-message/ignore/" + i4, schemaPath: "#/properties/gates/properties/commit-message/properties/ignore/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.ignore.items, data: data12 };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            } else {
              let err21 = { instancePath: instancePath + "/gates/commit-message/ignore/" + i4, schemaPath: "#/properties/gates/properties/commit-message/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.ignore.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.ignore.items, data: data12 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          }
        } else {
          let err22 = { instancePath: instancePath + "/gates/commit-message/ignore", schemaPath: "#/properties/gates/properties/commit-message/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.ignore.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.ignore, data: data11 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        let data13 = data5.timeout;
        if (typeof data13 == "string") {
          if (!pattern0.test(data13)) {
            let err23 = { instancePath: instancePath + "/gates/commit-message/timeout", schemaPath: "#/properties/gates/properties/commit-message/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.gates.properties["commit-message"].properties.timeout, data: data13 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        } else {
          let err24 = { instancePath: instancePath + "/gates/commit-message/timeout", schemaPath: "#/properties/gates/properties/commit-message/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.timeout.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.timeout, data: data13 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        let data14 = data5.severity;
        if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
          for (let key3 in data14)
            if (!func5.call(schema11.properties.gates.properties["commit-message"].properties.severity.properties, key3)) {
              let err25 = { instancePath: instancePath + "/gates/commit-message/severity", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity, data: data14 };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          if (data14["message-empty"] !== void 0) {
            let data15 = data14["message-empty"];
            if (!(data15 === "error" || data15 === "warning" || data15 === "info" || data15 === "off")) {
              let err26 = { instancePath: instancePath + "/gates/commit-message/severity/message-empty", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/message-empty/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["message-empty"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["message-empty"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["message-empty"], data: data15 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          }
          if (data14["encoding-invalid"] !== void 0) {
            let data16 = data14["encoding-invalid"];
            if (!(data16 === "error" || data16 === "warning" || data16 === "info" || data16 === "off")) {
              let err27 = { instancePath: instancePath + "/gates/commit-message/severity/encoding-invalid", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/encoding-invalid/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["encoding-invalid"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["encoding-invalid"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["encoding-invalid"], data: data16 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
          }
          if (data14["header-format"] !== void 0) {
            let data17 = data14["header-format"];
            if (!(data17 === "error" || data17 === "warning" || data17 === "info" || data17 === "off")) {
              let err28 = { instancePath: instancePath + "/gates/commit-message/severity/header-format", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/header-format/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-format"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-format"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-format"], data: data17 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          }
          if (data14["type-unknown"] !== void 0) {
            let data18 = data14["type-unknown"];
            if (!(data18 === "error" || data18 === "warning" || data18 === "info" || data18 === "off")) {
              let err29 = { instancePath: instancePath + "/gates/commit-message/severity/type-unknown", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/type-unknown/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["type-unknown"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["type-unknown"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["type-unknown"], data: data18 };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
          if (data14["scope-unknown"] !== void 0) {
            let data19 = data14["scope-unknown"];
            if (!(data19 === "error" || data19 === "warning" || data19 === "info" || data19 === "off")) {
              let err30 = { instancePath: instancePath + "/gates/commit-message/severity/scope-unknown", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/scope-unknown/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["scope-unknown"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["scope-unknown"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["scope-unknown"], data: data19 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          }
          if (data14["subject-case"] !== void 0) {
            let data20 = data14["subject-case"];
            if (!(data20 === "error" || data20 === "warning" || data20 === "info" || data20 === "off")) {
              let err31 = { instancePath: instancePath + "/gates/commit-message/severity/subject-case", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/subject-case/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-case"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-case"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-case"], data: data20 };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
          }
          if (data14["subject-stop"] !== void 0) {
            let data21 = data14["subject-stop"];
            if (!(data21 === "error" || data21 === "warning" || data21 === "info" || data21 === "off")) {
              let err32 = { instancePath: instancePath + "/gates/commit-message/severity/subject-stop", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/subject-stop/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-stop"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-stop"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["subject-stop"], data: data21 };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
          }
          if (data14["header-length"] !== void 0) {
            let data22 = data14["header-length"];
            if (!(data22 === "error" || data22 === "warning" || data22 === "info" || data22 === "off")) {
              let err33 = { instancePath: instancePath + "/gates/commit-message/severity/header-length", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/header-length/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-length"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-length"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["header-length"], data: data22 };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          }
          if (data14["body-blank-line"] !== void 0) {
            let data23 = data14["body-blank-line"];
            if (!(data23 === "error" || data23 === "warning" || data23 === "info" || data23 === "off")) {
              let err34 = { instancePath: instancePath + "/gates/commit-message/severity/body-blank-line", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/body-blank-line/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["body-blank-line"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["body-blank-line"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["body-blank-line"], data: data23 };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
          }
          if (data14["line-length"] !== void 0) {
            let data24 = data14["line-length"];
            if (!(data24 === "error" || data24 === "warning" || data24 === "info" || data24 === "off")) {
              let err35 = { instancePath: instancePath + "/gates/commit-message/severity/line-length", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/line-length/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["line-length"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["line-length"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["line-length"], data: data24 };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          }
          if (data14["section-missing"] !== void 0) {
            let data25 = data14["section-missing"];
            if (!(data25 === "error" || data25 === "warning" || data25 === "info" || data25 === "off")) {
              let err36 = { instancePath: instancePath + "/gates/commit-message/severity/section-missing", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/section-missing/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-missing"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-missing"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-missing"], data: data25 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
          }
          if (data14["section-empty"] !== void 0) {
            let data26 = data14["section-empty"];
            if (!(data26 === "error" || data26 === "warning" || data26 === "info" || data26 === "off")) {
              let err37 = { instancePath: instancePath + "/gates/commit-message/severity/section-empty", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/section-empty/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-empty"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-empty"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-empty"], data: data26 };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          }
          if (data14["section-placeholder"] !== void 0) {
            let data27 = data14["section-placeholder"];
            if (!(data27 === "error" || data27 === "warning" || data27 === "info" || data27 === "off")) {
              let err38 = { instancePath: instancePath + "/gates/commit-message/severity/section-placeholder", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/section-placeholder/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-placeholder"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-placeholder"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-placeholder"], data: data27 };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
          }
          if (data14["section-duplicate"] !== void 0) {
            let data28 = data14["section-duplicate"];
            if (!(data28 === "error" || data28 === "warning" || data28 === "info" || data28 === "off")) {
              let err39 = { instancePath: instancePath + "/gates/commit-message/severity/section-duplicate", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/section-duplicate/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-duplicate"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-duplicate"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-duplicate"], data: data28 };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
          }
          if (data14["section-order"] !== void 0) {
            let data29 = data14["section-order"];
            if (!(data29 === "error" || data29 === "warning" || data29 === "info" || data29 === "off")) {
              let err40 = { instancePath: instancePath + "/gates/commit-message/severity/section-order", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/section-order/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-order"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-order"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["section-order"], data: data29 };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
          }
          if (data14["impact-unquantified"] !== void 0) {
            let data30 = data14["impact-unquantified"];
            if (!(data30 === "error" || data30 === "warning" || data30 === "info" || data30 === "off")) {
              let err41 = { instancePath: instancePath + "/gates/commit-message/severity/impact-unquantified", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/impact-unquantified/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["impact-unquantified"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["impact-unquantified"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["impact-unquantified"], data: data30 };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
          }
          if (data14["trailer-invalid"] !== void 0) {
            let data31 = data14["trailer-invalid"];
            if (!(data31 === "error" || data31 === "warning" || data31 === "info" || data31 === "off")) {
              let err42 = { instancePath: instancePath + "/gates/commit-message/severity/trailer-invalid", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/trailer-invalid/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-invalid"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-invalid"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-invalid"], data: data31 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
          }
          if (data14["trailer-missing"] !== void 0) {
            let data32 = data14["trailer-missing"];
            if (!(data32 === "error" || data32 === "warning" || data32 === "info" || data32 === "off")) {
              let err43 = { instancePath: instancePath + "/gates/commit-message/severity/trailer-missing", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/trailer-missing/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-missing"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-missing"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-missing"], data: data32 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          }
          if (data14["trailer-forbidden"] !== void 0) {
            let data33 = data14["trailer-forbidden"];
            if (!(data33 === "error" || data33 === "warning" || data33 === "info" || data33 === "off")) {
              let err44 = { instancePath: instancePath + "/gates/commit-message/severity/trailer-forbidden", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/trailer-forbidden/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-forbidden"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-forbidden"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["trailer-forbidden"], data: data33 };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
          }
          if (data14["autosquash-pushed"] !== void 0) {
            let data34 = data14["autosquash-pushed"];
            if (!(data34 === "error" || data34 === "warning" || data34 === "info" || data34 === "off")) {
              let err45 = { instancePath: instancePath + "/gates/commit-message/severity/autosquash-pushed", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/properties/autosquash-pushed/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.severity.properties["autosquash-pushed"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["autosquash-pushed"].enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity.properties["autosquash-pushed"], data: data34 };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
          }
        } else {
          let err46 = { instancePath: instancePath + "/gates/commit-message/severity", schemaPath: "#/properties/gates/properties/commit-message/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.severity.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.severity, data: data14 };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data5.since !== void 0) {
          let data35 = data5.since;
          if (typeof data35 == "string") {
            if (func2(data35) < 1) {
              let err47 = { instancePath: instancePath + "/gates/commit-message/since", schemaPath: "#/properties/gates/properties/commit-message/properties/since/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.since, data: data35 };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
          } else {
            let err48 = { instancePath: instancePath + "/gates/commit-message/since", schemaPath: "#/properties/gates/properties/commit-message/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.since.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.since, data: data35 };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        let data36 = data5.types;
        if (Array.isArray(data36)) {
          let len4 = data36.length;
          for (let i5 = 0; i5 < len4; i5++) {
            let data37 = data36[i5];
            if (typeof data37 == "string") {
              if (func2(data37) < 1) {
                let err49 = { instancePath: instancePath + "/gates/commit-message/types/" + i5, schemaPath: "#/properties/gates/properties/commit-message/properties/types/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.types.items, data: data37 };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
            } else {
              let err50 = { instancePath: instancePath + "/gates/commit-message/types/" + i5, schemaPath: "#/properties/gates/properties/commit-message/properties/types/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.types.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.types.items, data: data37 };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
          }
          let i6 = data36.length, j1;
          if (i6 > 1) {
            let indices0 = {};
            for (; i6--; ) {
              let item0 = data36[i6];
              if (typeof item0 == "string") {
                if (typeof indices0[item0] == "number") {
                  j1 = indices0[item0];
                  let err51 = { instancePath: instancePath + "/gates/commit-message/types", schemaPath: "#/properties/gates/properties/commit-message/properties/types/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i6 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.types, data: data36 };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                  break;
                }
                indices0[item0] = i6;
              }
            }
          }
        } else {
          let err52 = { instancePath: instancePath + "/gates/commit-message/types", schemaPath: "#/properties/gates/properties/commit-message/properties/types/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.types.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.types, data: data36 };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        let data38 = data5.scopes, _errs65 = errors, valid17 = !1, _errs66 = errors;
        if (data38 !== "workspaces") {
          let err53 = { instancePath: instancePath + "/gates/commit-message/scopes", schemaPath: "#/properties/gates/properties/commit-message/properties/scopes/anyOf/0/const", keyword: "const", params: { allowedValue: "workspaces" }, message: "must be equal to constant", schema: "workspaces", parentSchema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[0], data: data38 };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
        var _valid1 = _errs66 === errors;
        if (valid17 = valid17 || _valid1, !valid17) {
          let _errs67 = errors;
          if (Array.isArray(data38)) {
            let len5 = data38.length;
            for (let i7 = 0; i7 < len5; i7++) {
              let data39 = data38[i7];
              if (typeof data39 == "string") {
                if (func2(data39) < 1) {
                  let err54 = { instancePath: instancePath + "/gates/commit-message/scopes/" + i7, schemaPath: "#/properties/gates/properties/commit-message/properties/scopes/anyOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[1].items, data: data39 };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
              } else {
                let err55 = { instancePath: instancePath + "/gates/commit-message/scopes/" + i7, schemaPath: "#/properties/gates/properties/commit-message/properties/scopes/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[1].items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[1].items, data: data39 };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            }
          } else {
            let err56 = { instancePath: instancePath + "/gates/commit-message/scopes", schemaPath: "#/properties/gates/properties/commit-message/properties/scopes/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[1].type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf[1], data: data38 };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
          var _valid1 = _errs67 === errors;
          valid17 = valid17 || _valid1;
        }
        if (valid17)
          errors = _errs65, vErrors !== null && (_errs65 ? vErrors.length = _errs65 : vErrors = null);
        else {
          let err57 = { instancePath: instancePath + "/gates/commit-message/scopes", schemaPath: "#/properties/gates/properties/commit-message/properties/scopes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.gates.properties["commit-message"].properties.scopes.anyOf, parentSchema: schema11.properties.gates.properties["commit-message"].properties.scopes, data: data38 };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        let data40 = data5.headerLength;
        if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
          data40.warning === void 0 && (data40.warning = 72), data40.error === void 0 && (data40.error = 100);
          for (let key4 in data40)
            if (!(key4 === "warning" || key4 === "error")) {
              let err58 = { instancePath: instancePath + "/gates/commit-message/headerLength", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength, data: data40 };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
          let data41 = data40.warning;
          if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
            let err59 = { instancePath: instancePath + "/gates/commit-message/headerLength/warning", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/properties/warning/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.warning.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.warning, data: data41 };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
          if (typeof data41 == "number" && isFinite(data41) && (data41 < 10 || isNaN(data41))) {
            let err60 = { instancePath: instancePath + "/gates/commit-message/headerLength/warning", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/properties/warning/minimum", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10", schema: 10, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.warning, data: data41 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
          let data42 = data40.error;
          if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
            let err61 = { instancePath: instancePath + "/gates/commit-message/headerLength/error", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/properties/error/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.error.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.error, data: data42 };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
          if (typeof data42 == "number" && isFinite(data42) && (data42 < 10 || isNaN(data42))) {
            let err62 = { instancePath: instancePath + "/gates/commit-message/headerLength/error", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/properties/error/minimum", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10", schema: 10, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength.properties.error, data: data42 };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
        } else {
          let err63 = { instancePath: instancePath + "/gates/commit-message/headerLength", schemaPath: "#/properties/gates/properties/commit-message/properties/headerLength/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.headerLength.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.headerLength, data: data40 };
          vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
        }
        let data43 = data5.lineLength;
        if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
          let err64 = { instancePath: instancePath + "/gates/commit-message/lineLength", schemaPath: "#/properties/gates/properties/commit-message/properties/lineLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["commit-message"].properties.lineLength.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.lineLength, data: data43 };
          vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
        }
        if (typeof data43 == "number" && isFinite(data43) && (data43 < 10 || isNaN(data43))) {
          let err65 = { instancePath: instancePath + "/gates/commit-message/lineLength", schemaPath: "#/properties/gates/properties/commit-message/properties/lineLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 10 }, message: "must be >= 10", schema: 10, parentSchema: schema11.properties.gates.properties["commit-message"].properties.lineLength, data: data43 };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
        let data44 = data5.sections;
        if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
          data44.required === void 0 && (data44.required = ["Context", "Solution", "Learning", "Impact"]), data44.optional === void 0 && (data44.optional = []), data44.exceptTypes === void 0 && (data44.exceptTypes = []), data44.byType === void 0 && (data44.byType = {}), data44.minWords === void 0 && (data44.minWords = 3), data44.aliases === void 0 && (data44.aliases = {});
          for (let key5 in data44)
            if (!(key5 === "required" || key5 === "optional" || key5 === "exceptTypes" || key5 === "byType" || key5 === "minWords" || key5 === "aliases")) {
              let err66 = { instancePath: instancePath + "/gates/commit-message/sections", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections, data: data44 };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
          let data45 = data44.required;
          if (Array.isArray(data45)) {
            let len6 = data45.length;
            for (let i8 = 0; i8 < len6; i8++) {
              let data46 = data45[i8];
              if (typeof data46 == "string") {
                if (func2(data46) < 1) {
                  let err67 = { instancePath: instancePath + "/gates/commit-message/sections/required/" + i8, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/required/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required.items, data: data46 };
                  vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                }
              } else {
                let err68 = { instancePath: instancePath + "/gates/commit-message/sections/required/" + i8, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required.items, data: data46 };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
            }
            let i9 = data45.length, j2;
            if (i9 > 1) {
              let indices1 = {};
              for (; i9--; ) {
                let item1 = data45[i9];
                if (typeof item1 == "string") {
                  if (typeof indices1[item1] == "number") {
                    j2 = indices1[item1];
                    let err69 = { instancePath: instancePath + "/gates/commit-message/sections/required", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i9, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i9 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required, data: data45 };
                    vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                    break;
                  }
                  indices1[item1] = i9;
                }
              }
            }
          } else {
            let err70 = { instancePath: instancePath + "/gates/commit-message/sections/required", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.required, data: data45 };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
          let data47 = data44.optional;
          if (Array.isArray(data47)) {
            let len7 = data47.length;
            for (let i10 = 0; i10 < len7; i10++) {
              let data48 = data47[i10];
              if (typeof data48 == "string") {
                if (func2(data48) < 1) {
                  let err71 = { instancePath: instancePath + "/gates/commit-message/sections/optional/" + i10, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/optional/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional.items, data: data48 };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
              } else {
                let err72 = { instancePath: instancePath + "/gates/commit-message/sections/optional/" + i10, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/optional/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional.items, data: data48 };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            let i11 = data47.length, j3;
            if (i11 > 1) {
              let indices2 = {};
              for (; i11--; ) {
                let item2 = data47[i11];
                if (typeof item2 == "string") {
                  if (typeof indices2[item2] == "number") {
                    j3 = indices2[item2];
                    let err73 = { instancePath: instancePath + "/gates/commit-message/sections/optional", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/optional/uniqueItems", keyword: "uniqueItems", params: { i: i11, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i11 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional, data: data47 };
                    vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                    break;
                  }
                  indices2[item2] = i11;
                }
              }
            }
          } else {
            let err74 = { instancePath: instancePath + "/gates/commit-message/sections/optional", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/optional/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.optional, data: data47 };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
          let data49 = data44.exceptTypes;
          if (Array.isArray(data49)) {
            let len8 = data49.length;
            for (let i12 = 0; i12 < len8; i12++) {
              let data50 = data49[i12];
              if (typeof data50 == "string") {
                if (func2(data50) < 1) {
                  let err75 = { instancePath: instancePath + "/gates/commit-message/sections/exceptTypes/" + i12, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/exceptTypes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes.items, data: data50 };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
              } else {
                let err76 = { instancePath: instancePath + "/gates/commit-message/sections/exceptTypes/" + i12, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/exceptTypes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes.items, data: data50 };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            }
            let i13 = data49.length, j4;
            if (i13 > 1) {
              let indices3 = {};
              for (; i13--; ) {
                let item3 = data49[i13];
                if (typeof item3 == "string") {
                  if (typeof indices3[item3] == "number") {
                    j4 = indices3[item3];
                    let err77 = { instancePath: instancePath + "/gates/commit-message/sections/exceptTypes", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/exceptTypes/uniqueItems", keyword: "uniqueItems", params: { i: i13, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i13 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes, data: data49 };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                    break;
                  }
                  indices3[item3] = i13;
                }
              }
            }
          } else {
            let err78 = { instancePath: instancePath + "/gates/commit-message/sections/exceptTypes", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/exceptTypes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.exceptTypes, data: data49 };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
          let data51 = data44.byType;
          if (data51 && typeof data51 == "object" && !Array.isArray(data51))
            for (let key6 in data51) {
              let data52 = data51[key6];
              if (Array.isArray(data52)) {
                let len9 = data52.length;
                for (let i14 = 0; i14 < len9; i14++) {
                  let data53 = data52[i14];
                  if (typeof data53 == "string") {
                    if (func2(data53) < 1) {
                      let err79 = { instancePath: instancePath + "/gates/commit-message/sections/byType/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i14, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/byType/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.additionalProperties.items, data: data53 };
                      vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                    }
                  } else {
                    let err80 = { instancePath: instancePath + "/gates/commit-message/sections/byType/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i14, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/byType/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.additionalProperties.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.additionalProperties.items, data: data53 };
                    vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                  }
                }
              } else {
                let err81 = { instancePath: instancePath + "/gates/commit-message/sections/byType/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/byType/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.additionalProperties.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.additionalProperties, data: data52 };
                vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
              }
            }
          else {
            let err82 = { instancePath: instancePath + "/gates/commit-message/sections/byType", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/byType/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.byType, data: data51 };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
          let data54 = data44.minWords;
          if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54))) {
            let err83 = { instancePath: instancePath + "/gates/commit-message/sections/minWords", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/minWords/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.minWords.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.minWords, data: data54 };
            vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
          }
          if (typeof data54 == "number" && isFinite(data54) && (data54 < 0 || isNaN(data54))) {
            let err84 = { instancePath: instancePath + "/gates/commit-message/sections/minWords", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/minWords/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.minWords, data: data54 };
            vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
          }
          let data55 = data44.aliases;
          if (data55 && typeof data55 == "object" && !Array.isArray(data55))
            for (let key7 in data55) {
              let data56 = data55[key7];
              if (Array.isArray(data56)) {
                let len10 = data56.length;
                for (let i15 = 0; i15 < len10; i15++) {
                  let data57 = data56[i15];
                  if (typeof data57 == "string") {
                    if (func2(data57) < 1) {
                      let err85 = { instancePath: instancePath + "/gates/commit-message/sections/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i15, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/aliases/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.additionalProperties.items, data: data57 };
                      vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                    }
                  } else {
                    let err86 = { instancePath: instancePath + "/gates/commit-message/sections/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i15, schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/aliases/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.additionalProperties.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.additionalProperties.items, data: data57 };
                    vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                  }
                }
              } else {
                let err87 = { instancePath: instancePath + "/gates/commit-message/sections/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/aliases/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.additionalProperties.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.additionalProperties, data: data56 };
                vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
              }
            }
          else {
            let err88 = { instancePath: instancePath + "/gates/commit-message/sections/aliases", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/properties/aliases/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections.properties.aliases, data: data55 };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        } else {
          let err89 = { instancePath: instancePath + "/gates/commit-message/sections", schemaPath: "#/properties/gates/properties/commit-message/properties/sections/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.sections.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.sections, data: data44 };
          vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
        }
        let data58 = data5.trailers;
        if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
          data58.required === void 0 && (data58.required = []), data58.allowed === void 0 && (data58.allowed = []), data58.forbidden === void 0 && (data58.forbidden = []), data58.agents === void 0 && (data58.agents = "allowed");
          for (let key8 in data58)
            if (!(key8 === "required" || key8 === "allowed" || key8 === "forbidden" || key8 === "agents")) {
              let err90 = { instancePath: instancePath + "/gates/commit-message/trailers", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers, data: data58 };
              vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
            }
          let data59 = data58.required;
          if (Array.isArray(data59)) {
            let len11 = data59.length;
            for (let i16 = 0; i16 < len11; i16++) {
              let data60 = data59[i16];
              if (typeof data60 == "string") {
                if (func2(data60) < 1) {
                  let err91 = { instancePath: instancePath + "/gates/commit-message/trailers/required/" + i16, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/required/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required.items, data: data60 };
                  vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                }
              } else {
                let err92 = { instancePath: instancePath + "/gates/commit-message/trailers/required/" + i16, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required.items, data: data60 };
                vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
              }
            }
            let i17 = data59.length, j5;
            if (i17 > 1) {
              let indices4 = {};
              for (; i17--; ) {
                let item4 = data59[i17];
                if (typeof item4 == "string") {
                  if (typeof indices4[item4] == "number") {
                    j5 = indices4[item4];
                    let err93 = { instancePath: instancePath + "/gates/commit-message/trailers/required", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i17, j: j5 }, message: "must NOT have duplicate items (items ## " + j5 + " and " + i17 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required, data: data59 };
                    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                    break;
                  }
                  indices4[item4] = i17;
                }
              }
            }
          } else {
            let err94 = { instancePath: instancePath + "/gates/commit-message/trailers/required", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.required, data: data59 };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
          let data61 = data58.allowed;
          if (Array.isArray(data61)) {
            let len12 = data61.length;
            for (let i18 = 0; i18 < len12; i18++) {
              let data62 = data61[i18];
              if (typeof data62 == "string") {
                if (func2(data62) < 1) {
                  let err95 = { instancePath: instancePath + "/gates/commit-message/trailers/allowed/" + i18, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/allowed/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed.items, data: data62 };
                  vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                }
              } else {
                let err96 = { instancePath: instancePath + "/gates/commit-message/trailers/allowed/" + i18, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/allowed/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed.items, data: data62 };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
            }
            let i19 = data61.length, j6;
            if (i19 > 1) {
              let indices5 = {};
              for (; i19--; ) {
                let item5 = data61[i19];
                if (typeof item5 == "string") {
                  if (typeof indices5[item5] == "number") {
                    j6 = indices5[item5];
                    let err97 = { instancePath: instancePath + "/gates/commit-message/trailers/allowed", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/allowed/uniqueItems", keyword: "uniqueItems", params: { i: i19, j: j6 }, message: "must NOT have duplicate items (items ## " + j6 + " and " + i19 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed, data: data61 };
                    vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
                    break;
                  }
                  indices5[item5] = i19;
                }
              }
            }
          } else {
            let err98 = { instancePath: instancePath + "/gates/commit-message/trailers/allowed", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/allowed/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.allowed, data: data61 };
            vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
          }
          let data63 = data58.forbidden;
          if (Array.isArray(data63)) {
            let len13 = data63.length;
            for (let i20 = 0; i20 < len13; i20++) {
              let data64 = data63[i20];
              if (typeof data64 == "string") {
                if (func2(data64) < 1) {
                  let err99 = { instancePath: instancePath + "/gates/commit-message/trailers/forbidden/" + i20, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/forbidden/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden.items, data: data64 };
                  vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
                }
              } else {
                let err100 = { instancePath: instancePath + "/gates/commit-message/trailers/forbidden/" + i20, schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/forbidden/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden.items, data: data64 };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
            }
            let i21 = data63.length, j7;
            if (i21 > 1) {
              let indices6 = {};
              for (; i21--; ) {
                let item6 = data63[i21];
                if (typeof item6 == "string") {
                  if (typeof indices6[item6] == "number") {
                    j7 = indices6[item6];
                    let err101 = { instancePath: instancePath + "/gates/commit-message/trailers/forbidden", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/forbidden/uniqueItems", keyword: "uniqueItems", params: { i: i21, j: j7 }, message: "must NOT have duplicate items (items ## " + j7 + " and " + i21 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden, data: data63 };
                    vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
                    break;
                  }
                  indices6[item6] = i21;
                }
              }
            }
          } else {
            let err102 = { instancePath: instancePath + "/gates/commit-message/trailers/forbidden", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/forbidden/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.forbidden, data: data63 };
            vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
          }
          let data65 = data58.agents;
          if (!(data65 === "allowed" || data65 === "required" || data65 === "forbidden")) {
            let err103 = { instancePath: instancePath + "/gates/commit-message/trailers/agents", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/properties/agents/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.agents.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.agents.enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers.properties.agents, data: data65 };
            vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
          }
        } else {
          let err104 = { instancePath: instancePath + "/gates/commit-message/trailers", schemaPath: "#/properties/gates/properties/commit-message/properties/trailers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.trailers.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.trailers, data: data58 };
          vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
        }
        let data66 = data5.exempt;
        if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
          data66.merges === void 0 && (data66.merges = !0), data66.reverts === void 0 && (data66.reverts = !0), data66.autosquash === void 0 && (data66.autosquash = "local"), data66.machine === void 0 && (data66.machine = []);
          for (let key9 in data66)
            if (!(key9 === "merges" || key9 === "reverts" || key9 === "autosquash" || key9 === "machine")) {
              let err105 = { instancePath: instancePath + "/gates/commit-message/exempt", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt, data: data66 };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
          let data67 = data66.merges;
          if (typeof data67 != "boolean") {
            let err106 = { instancePath: instancePath + "/gates/commit-message/exempt/merges", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/merges/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.merges.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.merges, data: data67 };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
          let data68 = data66.reverts;
          if (typeof data68 != "boolean") {
            let err107 = { instancePath: instancePath + "/gates/commit-message/exempt/reverts", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/reverts/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.reverts.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.reverts, data: data68 };
            vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
          }
          let data69 = data66.autosquash;
          if (!(data69 === "local" || data69 === "always" || data69 === "never")) {
            let err108 = { instancePath: instancePath + "/gates/commit-message/exempt/autosquash", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/autosquash/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.autosquash.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.autosquash.enum, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.autosquash, data: data69 };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
          let data70 = data66.machine;
          if (Array.isArray(data70)) {
            let len14 = data70.length;
            for (let i22 = 0; i22 < len14; i22++) {
              let data71 = data70[i22];
              if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
                if (data71.message === void 0) {
                  let err109 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.required, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items, data: data71 };
                  vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                }
                if (data71.paths === void 0) {
                  let err110 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/required", keyword: "required", params: { missingProperty: "paths" }, message: "must have required property 'paths'", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.required, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items, data: data71 };
                  vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                }
                for (let key10 in data71)
                  if (!(key10 === "message" || key10 === "paths")) {
                    let err111 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items, data: data71 };
                    vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                  }
                if (data71.message !== void 0) {
                  let data72 = data71.message;
                  if (typeof data72 == "string") {
                    if (func2(data72) < 1) {
                      let err112 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/message", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.message, data: data72 };
                      vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                    }
                  } else {
                    let err113 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/message", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.message.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.message, data: data72 };
                    vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                  }
                }
                if (data71.paths !== void 0) {
                  let data73 = data71.paths;
                  if (Array.isArray(data73)) {
                    if (data73.length < 1) {
                      let err114 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/paths", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/paths/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths, data: data73 };
                      vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
                    }
                    let len15 = data73.length;
                    for (let i23 = 0; i23 < len15; i23++) {
                      let data74 = data73[i23];
                      if (typeof data74 == "string") {
                        if (func2(data74) < 1) {
                          let err115 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/paths/" + i23, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths.items, data: data74 };
                          vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                        }
                      } else {
                        let err116 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/paths/" + i23, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths.items, data: data74 };
                        vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
                      }
                    }
                  } else {
                    let err117 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22 + "/paths", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.properties.paths, data: data73 };
                    vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                  }
                }
              } else {
                let err118 = { instancePath: instancePath + "/gates/commit-message/exempt/machine/" + i22, schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.items, data: data71 };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
            }
          } else {
            let err119 = { instancePath: instancePath + "/gates/commit-message/exempt/machine", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/properties/machine/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt.properties.machine, data: data70 };
            vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
          }
        } else {
          let err120 = { instancePath: instancePath + "/gates/commit-message/exempt", schemaPath: "#/properties/gates/properties/commit-message/properties/exempt/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].properties.exempt.type, parentSchema: schema11.properties.gates.properties["commit-message"].properties.exempt, data: data66 };
          vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
        }
      } else {
        let err121 = { instancePath: instancePath + "/gates/commit-message", schemaPath: "#/properties/gates/properties/commit-message/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["commit-message"].type, parentSchema: schema11.properties.gates.properties["commit-message"], data: data5 };
        vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
      }
      let data75 = data4.frontmatter;
      if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
        data75.enabled === void 0 && (data75.enabled = !0), data75.files === void 0 && (data75.files = {}), data75.ignore === void 0 && (data75.ignore = []), data75.timeout === void 0 && (data75.timeout = "60s"), data75.severity === void 0 && (data75.severity = {}), data75.limits === void 0 && (data75.limits = {});
        for (let key11 in data75)
          if (!(key11 === "enabled" || key11 === "stages" || key11 === "files" || key11 === "ignore" || key11 === "timeout" || key11 === "severity" || key11 === "limits")) {
            let err122 = { instancePath: instancePath + "/gates/frontmatter", schemaPath: "#/properties/gates/properties/frontmatter/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties.frontmatter, data: data75 };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
        let data76 = data75.enabled;
        if (typeof data76 != "boolean") {
          let err123 = { instancePath: instancePath + "/gates/frontmatter/enabled", schemaPath: "#/properties/gates/properties/frontmatter/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties.frontmatter.properties.enabled.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.enabled, data: data76 };
          vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
        }
        if (data75.stages !== void 0) {
          let data77 = data75.stages;
          if (Array.isArray(data77)) {
            if (data77.length < 1) {
              let err124 = { instancePath: instancePath + "/gates/frontmatter/stages", schemaPath: "#/properties/gates/properties/frontmatter/properties/stages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.stages, data: data77 };
              vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
            }
            let len16 = data77.length;
            for (let i24 = 0; i24 < len16; i24++) {
              let data78 = data77[i24];
              if (!(data78 === "pre-commit" || data78 === "commit-msg" || data78 === "pre-push" || data78 === "quick" || data78 === "ci-all")) {
                let err125 = { instancePath: instancePath + "/gates/frontmatter/stages/" + i24, schemaPath: "#/properties/gates/properties/frontmatter/properties/stages/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.stages.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.stages.items.enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.stages.items, data: data78 };
                vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
              }
            }
            let i25 = data77.length, j8;
            if (i25 > 1) {
              outer1:
                for (; i25--; )
                  for (j8 = i25; j8--; )
                    if (func0(data77[i25], data77[j8])) {
                      let err126 = { instancePath: instancePath + "/gates/frontmatter/stages", schemaPath: "#/properties/gates/properties/frontmatter/properties/stages/uniqueItems", keyword: "uniqueItems", params: { i: i25, j: j8 }, message: "must NOT have duplicate items (items ## " + j8 + " and " + i25 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties.frontmatter.properties.stages, data: data77 };
                      vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
                      break outer1;
                    }
            }
          } else {
            let err127 = { instancePath: instancePath + "/gates/frontmatter/stages", schemaPath: "#/properties/gates/properties/frontmatter/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties.frontmatter.properties.stages.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.stages, data: data77 };
            vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
          }
        }
        let data79 = data75.files;
        if (data79 && typeof data79 == "object" && !Array.isArray(data79))
          for (let key12 in data79) {
            let data80 = data79[key12], _errs158 = errors, valid58 = !1, _errs159 = errors;
            if (typeof data80 == "string") {
              if (!pattern1.test(data80)) {
                let err128 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$" }, message: 'must match pattern "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$"', schema: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$", parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[0], data: data80 };
                vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
              }
            } else {
              let err129 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[0].type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[0], data: data80 };
              vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
            }
            var _valid2 = _errs159 === errors;
            if (valid58 = valid58 || _valid2, !valid58) {
              let _errs161 = errors;
              if (Array.isArray(data80)) {
                if (data80.length < 1) {
                  let err130 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1], data: data80 };
                  vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
                }
                let len17 = data80.length;
                for (let i26 = 0; i26 < len17; i26++) {
                  let data81 = data80[i26];
                  if (typeof data81 == "string") {
                    if (!pattern1.test(data81)) {
                      let err131 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i26, schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/1/items/pattern", keyword: "pattern", params: { pattern: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$" }, message: 'must match pattern "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$"', schema: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$", parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1].items, data: data81 };
                      vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
                    }
                  } else {
                    let err132 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i26, schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1].items.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1].items, data: data81 };
                    vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                  }
                }
              } else {
                let err133 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1].type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf[1], data: data80 };
                vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
              }
              var _valid2 = _errs161 === errors;
              valid58 = valid58 || _valid2;
            }
            if (valid58)
              errors = _errs158, vErrors !== null && (_errs158 ? vErrors.length = _errs158 : vErrors = null);
            else {
              let err134 = { instancePath: instancePath + "/gates/frontmatter/files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/frontmatter/properties/files/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties.anyOf, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files.additionalProperties, data: data80 };
              vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
            }
          }
        else {
          let err135 = { instancePath: instancePath + "/gates/frontmatter/files", schemaPath: "#/properties/gates/properties/frontmatter/properties/files/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties.frontmatter.properties.files.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.files, data: data79 };
          vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
        }
        let data82 = data75.ignore;
        if (Array.isArray(data82)) {
          let len18 = data82.length;
          for (let i27 = 0; i27 < len18; i27++) {
            let data83 = data82[i27];
            if (typeof data83 == "string") {
              if (func2(data83) < 1) {
                let err136 = { instancePath: instancePath + "/gates/frontmatter/ignore/" + i27, schemaPath: "#/properties/gates/properties/frontmatter/properties/ignore/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.ignore.items, data: data83 };
                vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
              }
            } else {
              let err137 = { instancePath: instancePath + "/gates/frontmatter/ignore/" + i27, schemaPath: "#/properties/gates/properties/frontmatter/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties.frontmatter.properties.ignore.items.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.ignore.items, data: data83 };
              vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
            }
          }
        } else {
          let err138 = { instancePath: instancePath + "/gates/frontmatter/ignore", schemaPath: "#/properties/gates/properties/frontmatter/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties.frontmatter.properties.ignore.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.ignore, data: data82 };
          vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
        }
        let data84 = data75.timeout;
        if (typeof data84 == "string") {
          if (!pattern0.test(data84)) {
            let err139 = { instancePath: instancePath + "/gates/frontmatter/timeout", schemaPath: "#/properties/gates/properties/frontmatter/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.gates.properties.frontmatter.properties.timeout, data: data84 };
            vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
          }
        } else {
          let err140 = { instancePath: instancePath + "/gates/frontmatter/timeout", schemaPath: "#/properties/gates/properties/frontmatter/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties.frontmatter.properties.timeout.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.timeout, data: data84 };
          vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
        }
        let data85 = data75.severity;
        if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
          for (let key13 in data85)
            if (!func5.call(schema11.properties.gates.properties.frontmatter.properties.severity.properties, key13)) {
              let err141 = { instancePath: instancePath + "/gates/frontmatter/severity", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity, data: data85 };
              vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
            }
          if (data85.missing !== void 0) {
            let data86 = data85.missing;
            if (!(data86 === "error" || data86 === "warning" || data86 === "info" || data86 === "off")) {
              let err142 = { instancePath: instancePath + "/gates/frontmatter/severity/missing", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/missing/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties.missing.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties.missing.enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties.missing, data: data86 };
              vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
            }
          }
          if (data85.unclosed !== void 0) {
            let data87 = data85.unclosed;
            if (!(data87 === "error" || data87 === "warning" || data87 === "info" || data87 === "off")) {
              let err143 = { instancePath: instancePath + "/gates/frontmatter/severity/unclosed", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/unclosed/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties.unclosed.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties.unclosed.enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties.unclosed, data: data87 };
              vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
            }
          }
          if (data85["yaml-invalid"] !== void 0) {
            let data88 = data85["yaml-invalid"];
            if (!(data88 === "error" || data88 === "warning" || data88 === "info" || data88 === "off")) {
              let err144 = { instancePath: instancePath + "/gates/frontmatter/severity/yaml-invalid", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/yaml-invalid/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-invalid"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-invalid"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-invalid"], data: data88 };
              vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
            }
          }
          if (data85["yaml-tolerated"] !== void 0) {
            let data89 = data85["yaml-tolerated"];
            if (!(data89 === "error" || data89 === "warning" || data89 === "info" || data89 === "off")) {
              let err145 = { instancePath: instancePath + "/gates/frontmatter/severity/yaml-tolerated", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/yaml-tolerated/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-tolerated"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-tolerated"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["yaml-tolerated"], data: data89 };
              vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
            }
          }
          if (data85["duplicate-key"] !== void 0) {
            let data90 = data85["duplicate-key"];
            if (!(data90 === "error" || data90 === "warning" || data90 === "info" || data90 === "off")) {
              let err146 = { instancePath: instancePath + "/gates/frontmatter/severity/duplicate-key", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/duplicate-key/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["duplicate-key"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["duplicate-key"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["duplicate-key"], data: data90 };
              vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
            }
          }
          if (data85["not-a-map"] !== void 0) {
            let data91 = data85["not-a-map"];
            if (!(data91 === "error" || data91 === "warning" || data91 === "info" || data91 === "off")) {
              let err147 = { instancePath: instancePath + "/gates/frontmatter/severity/not-a-map", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/not-a-map/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["not-a-map"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["not-a-map"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["not-a-map"], data: data91 };
              vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
            }
          }
          if (data85["unsafe-engine"] !== void 0) {
            let data92 = data85["unsafe-engine"];
            if (!(data92 === "error" || data92 === "warning" || data92 === "info" || data92 === "off")) {
              let err148 = { instancePath: instancePath + "/gates/frontmatter/severity/unsafe-engine", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/unsafe-engine/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unsafe-engine"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unsafe-engine"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unsafe-engine"], data: data92 };
              vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
            }
          }
          if (data85["too-large"] !== void 0) {
            let data93 = data85["too-large"];
            if (!(data93 === "error" || data93 === "warning" || data93 === "info" || data93 === "off")) {
              let err149 = { instancePath: instancePath + "/gates/frontmatter/severity/too-large", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/too-large/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["too-large"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["too-large"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["too-large"], data: data93 };
              vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
            }
          }
          if (data85["missing-field"] !== void 0) {
            let data94 = data85["missing-field"];
            if (!(data94 === "error" || data94 === "warning" || data94 === "info" || data94 === "off")) {
              let err150 = { instancePath: instancePath + "/gates/frontmatter/severity/missing-field", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/missing-field/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["missing-field"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["missing-field"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["missing-field"], data: data94 };
              vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
            }
          }
          if (data85["unknown-field"] !== void 0) {
            let data95 = data85["unknown-field"];
            if (!(data95 === "error" || data95 === "warning" || data95 === "info" || data95 === "off")) {
              let err151 = { instancePath: instancePath + "/gates/frontmatter/severity/unknown-field", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/unknown-field/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unknown-field"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unknown-field"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["unknown-field"], data: data95 };
              vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
            }
          }
          if (data85["wrong-type"] !== void 0) {
            let data96 = data85["wrong-type"];
            if (!(data96 === "error" || data96 === "warning" || data96 === "info" || data96 === "off")) {
              let err152 = { instancePath: instancePath + "/gates/frontmatter/severity/wrong-type", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/wrong-type/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["wrong-type"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["wrong-type"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["wrong-type"], data: data96 };
              vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
            }
          }
          if (data85["bad-value"] !== void 0) {
            let data97 = data85["bad-value"];
            if (!(data97 === "error" || data97 === "warning" || data97 === "info" || data97 === "off")) {
              let err153 = { instancePath: instancePath + "/gates/frontmatter/severity/bad-value", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/bad-value/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["bad-value"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["bad-value"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["bad-value"], data: data97 };
              vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
            }
          }
          if (data85["name-mismatch"] !== void 0) {
            let data98 = data85["name-mismatch"];
            if (!(data98 === "error" || data98 === "warning" || data98 === "info" || data98 === "off")) {
              let err154 = { instancePath: instancePath + "/gates/frontmatter/severity/name-mismatch", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/name-mismatch/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-mismatch"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-mismatch"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-mismatch"], data: data98 };
              vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
            }
          }
          if (data85["name-duplicate"] !== void 0) {
            let data99 = data85["name-duplicate"];
            if (!(data99 === "error" || data99 === "warning" || data99 === "info" || data99 === "off")) {
              let err155 = { instancePath: instancePath + "/gates/frontmatter/severity/name-duplicate", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/name-duplicate/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-duplicate"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-duplicate"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["name-duplicate"], data: data99 };
              vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
            }
          }
          if (data85["reference-missing"] !== void 0) {
            let data100 = data85["reference-missing"];
            if (!(data100 === "error" || data100 === "warning" || data100 === "info" || data100 === "off")) {
              let err156 = { instancePath: instancePath + "/gates/frontmatter/severity/reference-missing", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/reference-missing/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["reference-missing"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["reference-missing"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["reference-missing"], data: data100 };
              vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
            }
          }
          if (data85["retired-field"] !== void 0) {
            let data101 = data85["retired-field"];
            if (!(data101 === "error" || data101 === "warning" || data101 === "info" || data101 === "off")) {
              let err157 = { instancePath: instancePath + "/gates/frontmatter/severity/retired-field", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/properties/retired-field/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties.frontmatter.properties.severity.properties["retired-field"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["retired-field"].enum, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity.properties["retired-field"], data: data101 };
              vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
            }
          }
        } else {
          let err158 = { instancePath: instancePath + "/gates/frontmatter/severity", schemaPath: "#/properties/gates/properties/frontmatter/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties.frontmatter.properties.severity.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.severity, data: data85 };
          vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
        }
        let data102 = data75.limits;
        if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
          data102.fileBytes === void 0 && (data102.fileBytes = 1048576), data102.frontMatterBytes === void 0 && (data102.frontMatterBytes = 65536), data102.keys === void 0 && (data102.keys = 1e3), data102.depth === void 0 && (data102.depth = 64), data102.aliases === void 0 && (data102.aliases = 100);
          for (let key14 in data102)
            if (!(key14 === "fileBytes" || key14 === "frontMatterBytes" || key14 === "keys" || key14 === "depth" || key14 === "aliases")) {
              let err159 = { instancePath: instancePath + "/gates/frontmatter/limits", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits, data: data102 };
              vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
            }
          let data103 = data102.fileBytes;
          if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103) && isFinite(data103))) {
            let err160 = { instancePath: instancePath + "/gates/frontmatter/limits/fileBytes", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/fileBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.fileBytes.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.fileBytes, data: data103 };
            vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
          }
          if (typeof data103 == "number" && isFinite(data103) && (data103 < 1 || isNaN(data103))) {
            let err161 = { instancePath: instancePath + "/gates/frontmatter/limits/fileBytes", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/fileBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.fileBytes, data: data103 };
            vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
          }
          let data104 = data102.frontMatterBytes;
          if (!(typeof data104 == "number" && !(data104 % 1) && !isNaN(data104) && isFinite(data104))) {
            let err162 = { instancePath: instancePath + "/gates/frontmatter/limits/frontMatterBytes", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/frontMatterBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.frontMatterBytes.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.frontMatterBytes, data: data104 };
            vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
          }
          if (typeof data104 == "number" && isFinite(data104) && (data104 < 1 || isNaN(data104))) {
            let err163 = { instancePath: instancePath + "/gates/frontmatter/limits/frontMatterBytes", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/frontMatterBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.frontMatterBytes, data: data104 };
            vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
          }
          let data105 = data102.keys;
          if (!(typeof data105 == "number" && !(data105 % 1) && !isNaN(data105) && isFinite(data105))) {
            let err164 = { instancePath: instancePath + "/gates/frontmatter/limits/keys", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/keys/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.keys.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.keys, data: data105 };
            vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
          }
          if (typeof data105 == "number" && isFinite(data105) && (data105 < 1 || isNaN(data105))) {
            let err165 = { instancePath: instancePath + "/gates/frontmatter/limits/keys", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/keys/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.keys, data: data105 };
            vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
          }
          let data106 = data102.depth;
          if (!(typeof data106 == "number" && !(data106 % 1) && !isNaN(data106) && isFinite(data106))) {
            let err166 = { instancePath: instancePath + "/gates/frontmatter/limits/depth", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/depth/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.depth.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.depth, data: data106 };
            vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
          }
          if (typeof data106 == "number" && isFinite(data106) && (data106 < 1 || isNaN(data106))) {
            let err167 = { instancePath: instancePath + "/gates/frontmatter/limits/depth", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/depth/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.depth, data: data106 };
            vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
          }
          let data107 = data102.aliases;
          if (!(typeof data107 == "number" && !(data107 % 1) && !isNaN(data107) && isFinite(data107))) {
            let err168 = { instancePath: instancePath + "/gates/frontmatter/limits/aliases", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/aliases/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.aliases.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.aliases, data: data107 };
            vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
          }
          if (typeof data107 == "number" && isFinite(data107) && (data107 < 1 || isNaN(data107))) {
            let err169 = { instancePath: instancePath + "/gates/frontmatter/limits/aliases", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/properties/aliases/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits.properties.aliases, data: data107 };
            vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
          }
        } else {
          let err170 = { instancePath: instancePath + "/gates/frontmatter/limits", schemaPath: "#/properties/gates/properties/frontmatter/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties.frontmatter.properties.limits.type, parentSchema: schema11.properties.gates.properties.frontmatter.properties.limits, data: data102 };
          vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
        }
      } else {
        let err171 = { instancePath: instancePath + "/gates/frontmatter", schemaPath: "#/properties/gates/properties/frontmatter/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties.frontmatter.type, parentSchema: schema11.properties.gates.properties.frontmatter, data: data75 };
        vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
      }
      let data108 = data4["hook-loop"];
      if (data108 && typeof data108 == "object" && !Array.isArray(data108)) {
        data108.enabled === void 0 && (data108.enabled = !0), data108.ignore === void 0 && (data108.ignore = []), data108.timeout === void 0 && (data108.timeout = "60s"), data108.severity === void 0 && (data108.severity = {}), data108.onModify === void 0 && (data108.onModify = "stop"), data108.allow === void 0 && (data108.allow = []), data108.logs === void 0 && (data108.logs = []), data108.generated === void 0 && (data108.generated = []);
        for (let key15 in data108)
          if (!func5.call(schema11.properties.gates.properties["hook-loop"].properties, key15)) {
            let err172 = { instancePath: instancePath + "/gates/hook-loop", schemaPath: "#/properties/gates/properties/hook-loop/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["hook-loop"], data: data108 };
            vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
          }
        let data109 = data108.enabled;
        if (typeof data109 != "boolean") {
          let err173 = { instancePath: instancePath + "/gates/hook-loop/enabled", schemaPath: "#/properties/gates/properties/hook-loop/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties["hook-loop"].properties.enabled.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.enabled, data: data109 };
          vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
        }
        if (data108.stages !== void 0) {
          let data110 = data108.stages;
          if (Array.isArray(data110)) {
            if (data110.length < 1) {
              let err174 = { instancePath: instancePath + "/gates/hook-loop/stages", schemaPath: "#/properties/gates/properties/hook-loop/properties/stages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.stages, data: data110 };
              vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
            }
            let len19 = data110.length;
            for (let i28 = 0; i28 < len19; i28++) {
              let data111 = data110[i28];
              if (!(data111 === "pre-commit" || data111 === "commit-msg" || data111 === "pre-push" || data111 === "quick" || data111 === "ci-all")) {
                let err175 = { instancePath: instancePath + "/gates/hook-loop/stages/" + i28, schemaPath: "#/properties/gates/properties/hook-loop/properties/stages/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.stages.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.stages.items.enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.stages.items, data: data111 };
                vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
              }
            }
            let i29 = data110.length, j9;
            if (i29 > 1) {
              outer2:
                for (; i29--; )
                  for (j9 = i29; j9--; )
                    if (func0(data110[i29], data110[j9])) {
                      let err176 = { instancePath: instancePath + "/gates/hook-loop/stages", schemaPath: "#/properties/gates/properties/hook-loop/properties/stages/uniqueItems", keyword: "uniqueItems", params: { i: i29, j: j9 }, message: "must NOT have duplicate items (items ## " + j9 + " and " + i29 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.stages, data: data110 };
                      vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
                      break outer2;
                    }
            }
          } else {
            let err177 = { instancePath: instancePath + "/gates/hook-loop/stages", schemaPath: "#/properties/gates/properties/hook-loop/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.stages.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.stages, data: data110 };
            vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
          }
        }
        if (data108.files !== void 0) {
          let data112 = data108.files;
          if (Array.isArray(data112)) {
            let len20 = data112.length;
            for (let i30 = 0; i30 < len20; i30++) {
              let data113 = data112[i30];
              if (typeof data113 == "string") {
                if (func2(data113) < 1) {
                  let err178 = { instancePath: instancePath + "/gates/hook-loop/files/" + i30, schemaPath: "#/properties/gates/properties/hook-loop/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.files.items, data: data113 };
                  vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
                }
              } else {
                let err179 = { instancePath: instancePath + "/gates/hook-loop/files/" + i30, schemaPath: "#/properties/gates/properties/hook-loop/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.files.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.files.items, data: data113 };
                vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
              }
            }
          } else {
            let err180 = { instancePath: instancePath + "/gates/hook-loop/files", schemaPath: "#/properties/gates/properties/hook-loop/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.files.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.files, data: data112 };
            vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
          }
        }
        let data114 = data108.ignore;
        if (Array.isArray(data114)) {
          let len21 = data114.length;
          for (let i31 = 0; i31 < len21; i31++) {
            let data115 = data114[i31];
            if (typeof data115 == "string") {
              if (func2(data115) < 1) {
                let err181 = { instancePath: instancePath + "/gates/hook-loop/ignore/" + i31, schemaPath: "#/properties/gates/properties/hook-loop/properties/ignore/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.ignore.items, data: data115 };
                vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
              }
            } else {
              let err182 = { instancePath: instancePath + "/gates/hook-loop/ignore/" + i31, schemaPath: "#/properties/gates/properties/hook-loop/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.ignore.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.ignore.items, data: data115 };
              vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
            }
          }
        } else {
          let err183 = { instancePath: instancePath + "/gates/hook-loop/ignore", schemaPath: "#/properties/gates/properties/hook-loop/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.ignore.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.ignore, data: data114 };
          vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
        }
        let data116 = data108.timeout;
        if (typeof data116 == "string") {
          if (!pattern0.test(data116)) {
            let err184 = { instancePath: instancePath + "/gates/hook-loop/timeout", schemaPath: "#/properties/gates/properties/hook-loop/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.gates.properties["hook-loop"].properties.timeout, data: data116 };
            vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
          }
        } else {
          let err185 = { instancePath: instancePath + "/gates/hook-loop/timeout", schemaPath: "#/properties/gates/properties/hook-loop/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.timeout.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.timeout, data: data116 };
          vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
        }
        let data117 = data108.severity;
        if (data117 && typeof data117 == "object" && !Array.isArray(data117)) {
          for (let key16 in data117)
            if (!func5.call(schema11.properties.gates.properties["hook-loop"].properties.severity.properties, key16)) {
              let err186 = { instancePath: instancePath + "/gates/hook-loop/severity", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity, data: data117 };
              vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
            }
          if (data117["fixer-modified"] !== void 0) {
            let data118 = data117["fixer-modified"];
            if (!(data118 === "error" || data118 === "warning" || data118 === "info" || data118 === "off")) {
              let err187 = { instancePath: instancePath + "/gates/hook-loop/severity/fixer-modified", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/fixer-modified/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fixer-modified"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fixer-modified"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fixer-modified"], data: data118 };
              vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
            }
          }
          if (data117["log-committed"] !== void 0) {
            let data119 = data117["log-committed"];
            if (!(data119 === "error" || data119 === "warning" || data119 === "info" || data119 === "off")) {
              let err188 = { instancePath: instancePath + "/gates/hook-loop/severity/log-committed", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/log-committed/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["log-committed"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["log-committed"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["log-committed"], data: data119 };
              vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
            }
          }
          if (data117["generated-stale"] !== void 0) {
            let data120 = data117["generated-stale"];
            if (!(data120 === "error" || data120 === "warning" || data120 === "info" || data120 === "off")) {
              let err189 = { instancePath: instancePath + "/gates/hook-loop/severity/generated-stale", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/generated-stale/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["generated-stale"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["generated-stale"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["generated-stale"], data: data120 };
              vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
            }
          }
          if (data117.recursion !== void 0) {
            let data121 = data117.recursion;
            if (!(data121 === "error" || data121 === "warning" || data121 === "info" || data121 === "off")) {
              let err190 = { instancePath: instancePath + "/gates/hook-loop/severity/recursion", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/recursion/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties.recursion.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties.recursion.enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties.recursion, data: data121 };
              vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
            }
          }
          if (data117["repeated-failure"] !== void 0) {
            let data122 = data117["repeated-failure"];
            if (!(data122 === "error" || data122 === "warning" || data122 === "info" || data122 === "off")) {
              let err191 = { instancePath: instancePath + "/gates/hook-loop/severity/repeated-failure", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/repeated-failure/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["repeated-failure"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["repeated-failure"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["repeated-failure"], data: data122 };
              vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
            }
          }
          if (data117["fix-spiral"] !== void 0) {
            let data123 = data117["fix-spiral"];
            if (!(data123 === "error" || data123 === "warning" || data123 === "info" || data123 === "off")) {
              let err192 = { instancePath: instancePath + "/gates/hook-loop/severity/fix-spiral", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/fix-spiral/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fix-spiral"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fix-spiral"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["fix-spiral"], data: data123 };
              vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
            }
          }
          if (data117["gates-loosened"] !== void 0) {
            let data124 = data117["gates-loosened"];
            if (!(data124 === "error" || data124 === "warning" || data124 === "info" || data124 === "off")) {
              let err193 = { instancePath: instancePath + "/gates/hook-loop/severity/gates-loosened", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/gates-loosened/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["gates-loosened"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["gates-loosened"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["gates-loosened"], data: data124 };
              vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
            }
          }
          if (data117["pushed-not-judged"] !== void 0) {
            let data125 = data117["pushed-not-judged"];
            if (!(data125 === "error" || data125 === "warning" || data125 === "info" || data125 === "off")) {
              let err194 = { instancePath: instancePath + "/gates/hook-loop/severity/pushed-not-judged", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/pushed-not-judged/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["pushed-not-judged"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["pushed-not-judged"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["pushed-not-judged"], data: data125 };
              vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
            }
          }
          if (data117["changed-after-push"] !== void 0) {
            let data126 = data117["changed-after-push"];
            if (!(data126 === "error" || data126 === "warning" || data126 === "info" || data126 === "off")) {
              let err195 = { instancePath: instancePath + "/gates/hook-loop/severity/changed-after-push", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/properties/changed-after-push/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["changed-after-push"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["changed-after-push"].enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity.properties["changed-after-push"], data: data126 };
              vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
            }
          }
        } else {
          let err196 = { instancePath: instancePath + "/gates/hook-loop/severity", schemaPath: "#/properties/gates/properties/hook-loop/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["hook-loop"].properties.severity.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.severity, data: data117 };
          vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
        }
        if (data108.since !== void 0) {
          let data127 = data108.since;
          if (typeof data127 == "string") {
            if (func2(data127) < 1) {
              let err197 = { instancePath: instancePath + "/gates/hook-loop/since", schemaPath: "#/properties/gates/properties/hook-loop/properties/since/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.since, data: data127 };
              vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
            }
          } else {
            let err198 = { instancePath: instancePath + "/gates/hook-loop/since", schemaPath: "#/properties/gates/properties/hook-loop/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.since.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.since, data: data127 };
            vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
          }
        }
        let data128 = data108.onModify;
        if (!(data128 === "stop" || data128 === "restage" || data128 === "allow-listed")) {
          let err199 = { instancePath: instancePath + "/gates/hook-loop/onModify", schemaPath: "#/properties/gates/properties/hook-loop/properties/onModify/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["hook-loop"].properties.onModify.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["hook-loop"].properties.onModify.enum, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.onModify, data: data128 };
          vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
        }
        let data129 = data108.allow;
        if (Array.isArray(data129)) {
          let len22 = data129.length;
          for (let i32 = 0; i32 < len22; i32++) {
            let data130 = data129[i32];
            if (typeof data130 == "string") {
              if (func2(data130) < 1) {
                let err200 = { instancePath: instancePath + "/gates/hook-loop/allow/" + i32, schemaPath: "#/properties/gates/properties/hook-loop/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.allow.items, data: data130 };
                vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
              }
            } else {
              let err201 = { instancePath: instancePath + "/gates/hook-loop/allow/" + i32, schemaPath: "#/properties/gates/properties/hook-loop/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.allow.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.allow.items, data: data130 };
              vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
            }
          }
        } else {
          let err202 = { instancePath: instancePath + "/gates/hook-loop/allow", schemaPath: "#/properties/gates/properties/hook-loop/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.allow.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.allow, data: data129 };
          vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
        }
        let data131 = data108.logs;
        if (Array.isArray(data131)) {
          let len23 = data131.length;
          for (let i33 = 0; i33 < len23; i33++) {
            let data132 = data131[i33];
            if (typeof data132 == "string") {
              if (func2(data132) < 1) {
                let err203 = { instancePath: instancePath + "/gates/hook-loop/logs/" + i33, schemaPath: "#/properties/gates/properties/hook-loop/properties/logs/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.logs.items, data: data132 };
                vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
              }
            } else {
              let err204 = { instancePath: instancePath + "/gates/hook-loop/logs/" + i33, schemaPath: "#/properties/gates/properties/hook-loop/properties/logs/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.logs.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.logs.items, data: data132 };
              vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
            }
          }
        } else {
          let err205 = { instancePath: instancePath + "/gates/hook-loop/logs", schemaPath: "#/properties/gates/properties/hook-loop/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.logs.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.logs, data: data131 };
          vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
        }
        let data133 = data108.generated;
        if (Array.isArray(data133)) {
          let len24 = data133.length;
          for (let i34 = 0; i34 < len24; i34++) {
            let data134 = data133[i34];
            if (data134 && typeof data134 == "object" && !Array.isArray(data134)) {
              if (data134.path === void 0) {
                let err206 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.required, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items, data: data134 };
                vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
              }
              if (data134.from === void 0) {
                let err207 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.required, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items, data: data134 };
                vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
              }
              if (data134.run === void 0) {
                let err208 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.required, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items, data: data134 };
                vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
              }
              for (let key17 in data134)
                if (!(key17 === "path" || key17 === "from" || key17 === "run")) {
                  let err209 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items, data: data134 };
                  vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
                }
              if (data134.path !== void 0) {
                let data135 = data134.path;
                if (typeof data135 == "string") {
                  if (!pattern5.test(data135)) {
                    let err210 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/path", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/path/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$" }, message: 'must match pattern "^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$"', schema: "^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$", parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.path, data: data135 };
                    vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
                  }
                } else {
                  let err211 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/path", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.path.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.path, data: data135 };
                  vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
                }
              }
              if (data134.from !== void 0) {
                let data136 = data134.from;
                if (Array.isArray(data136)) {
                  if (data136.length < 1) {
                    let err212 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/from", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/from/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from, data: data136 };
                    vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
                  }
                  let len25 = data136.length;
                  for (let i35 = 0; i35 < len25; i35++) {
                    let data137 = data136[i35];
                    if (typeof data137 == "string") {
                      if (func2(data137) < 1) {
                        let err213 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/from/" + i35, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/from/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from.items, data: data137 };
                        vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
                      }
                    } else {
                      let err214 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/from/" + i35, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/from/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from.items, data: data137 };
                      vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
                    }
                  }
                } else {
                  let err215 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/from", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/from/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.from, data: data136 };
                  vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
                }
              }
              if (data134.run !== void 0) {
                let data138 = data134.run;
                if (typeof data138 == "string") {
                  if (func2(data138) < 1) {
                    let err216 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/run", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.run, data: data138 };
                    vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
                  }
                } else {
                  let err217 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34 + "/run", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.run.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.properties.run, data: data138 };
                  vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
                }
              }
            } else {
              let err218 = { instancePath: instancePath + "/gates/hook-loop/generated/" + i34, schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.items.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated.items, data: data134 };
              vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
            }
          }
        } else {
          let err219 = { instancePath: instancePath + "/gates/hook-loop/generated", schemaPath: "#/properties/gates/properties/hook-loop/properties/generated/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["hook-loop"].properties.generated.type, parentSchema: schema11.properties.gates.properties["hook-loop"].properties.generated, data: data133 };
          vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
        }
      } else {
        let err220 = { instancePath: instancePath + "/gates/hook-loop", schemaPath: "#/properties/gates/properties/hook-loop/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["hook-loop"].type, parentSchema: schema11.properties.gates.properties["hook-loop"], data: data108 };
        vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
      }
      let data139 = data4["token-budget"];
      if (data139 && typeof data139 == "object" && !Array.isArray(data139)) {
        data139.enabled === void 0 && (data139.enabled = !0), data139.ignore === void 0 && (data139.ignore = []), data139.timeout === void 0 && (data139.timeout = "60s"), data139.severity === void 0 && (data139.severity = {}), data139.window === void 0 && (data139.window = 2e5), data139.share === void 0 && (data139.share = 0.4), data139.model === void 0 && (data139.model = "claude-opus-4-7"), data139.calibration === void 0 && (data139.calibration = null), data139.method === void 0 && (data139.method = "o200k"), data139.budgets === void 0 && (data139.budgets = {}), data139.loads === void 0 && (data139.loads = {}), data139.start === void 0 && (data139.start = { memory: [], rules: [], listings: [] }), data139.memory === void 0 && (data139.memory = ["**/CLAUDE.md", "**/CLAUDE.local.md"]), data139.profiles === void 0 && (data139.profiles = []), data139.compositions === void 0 && (data139.compositions = {}), data139.zones === void 0 && (data139.zones = "standard");
        for (let key18 in data139)
          if (!func5.call(schema11.properties.gates.properties["token-budget"].properties, key18)) {
            let err221 = { instancePath: instancePath + "/gates/token-budget", schemaPath: "#/properties/gates/properties/token-budget/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"], data: data139 };
            vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
          }
        let data140 = data139.enabled;
        if (typeof data140 != "boolean") {
          let err222 = { instancePath: instancePath + "/gates/token-budget/enabled", schemaPath: "#/properties/gates/properties/token-budget/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.gates.properties["token-budget"].properties.enabled.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.enabled, data: data140 };
          vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
        }
        if (data139.stages !== void 0) {
          let data141 = data139.stages;
          if (Array.isArray(data141)) {
            if (data141.length < 1) {
              let err223 = { instancePath: instancePath + "/gates/token-budget/stages", schemaPath: "#/properties/gates/properties/token-budget/properties/stages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.stages, data: data141 };
              vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
            }
            let len26 = data141.length;
            for (let i36 = 0; i36 < len26; i36++) {
              let data142 = data141[i36];
              if (!(data142 === "pre-commit" || data142 === "commit-msg" || data142 === "pre-push" || data142 === "quick" || data142 === "ci-all")) {
                let err224 = { instancePath: instancePath + "/gates/token-budget/stages/" + i36, schemaPath: "#/properties/gates/properties/token-budget/properties/stages/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.stages.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.stages.items.enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.stages.items, data: data142 };
                vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
              }
            }
            let i37 = data141.length, j10;
            if (i37 > 1) {
              outer3:
                for (; i37--; )
                  for (j10 = i37; j10--; )
                    if (func0(data141[i37], data141[j10])) {
                      let err225 = { instancePath: instancePath + "/gates/token-budget/stages", schemaPath: "#/properties/gates/properties/token-budget/properties/stages/uniqueItems", keyword: "uniqueItems", params: { i: i37, j: j10 }, message: "must NOT have duplicate items (items ## " + j10 + " and " + i37 + " are identical)", schema: !0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.stages, data: data141 };
                      vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
                      break outer3;
                    }
            }
          } else {
            let err226 = { instancePath: instancePath + "/gates/token-budget/stages", schemaPath: "#/properties/gates/properties/token-budget/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.stages.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.stages, data: data141 };
            vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
          }
        }
        if (data139.files !== void 0) {
          let data143 = data139.files;
          if (Array.isArray(data143)) {
            let len27 = data143.length;
            for (let i38 = 0; i38 < len27; i38++) {
              let data144 = data143[i38];
              if (typeof data144 == "string") {
                if (func2(data144) < 1) {
                  let err227 = { instancePath: instancePath + "/gates/token-budget/files/" + i38, schemaPath: "#/properties/gates/properties/token-budget/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.files.items, data: data144 };
                  vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
                }
              } else {
                let err228 = { instancePath: instancePath + "/gates/token-budget/files/" + i38, schemaPath: "#/properties/gates/properties/token-budget/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.files.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.files.items, data: data144 };
                vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
              }
            }
          } else {
            let err229 = { instancePath: instancePath + "/gates/token-budget/files", schemaPath: "#/properties/gates/properties/token-budget/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.files.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.files, data: data143 };
            vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
          }
        }
        let data145 = data139.ignore;
        if (Array.isArray(data145)) {
          let len28 = data145.length;
          for (let i39 = 0; i39 < len28; i39++) {
            let data146 = data145[i39];
            if (typeof data146 == "string") {
              if (func2(data146) < 1) {
                let err230 = { instancePath: instancePath + "/gates/token-budget/ignore/" + i39, schemaPath: "#/properties/gates/properties/token-budget/properties/ignore/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.ignore.items, data: data146 };
                vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
              }
            } else {
              let err231 = { instancePath: instancePath + "/gates/token-budget/ignore/" + i39, schemaPath: "#/properties/gates/properties/token-budget/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.ignore.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.ignore.items, data: data146 };
              vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
            }
          }
        } else {
          let err232 = { instancePath: instancePath + "/gates/token-budget/ignore", schemaPath: "#/properties/gates/properties/token-budget/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.ignore.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.ignore, data: data145 };
          vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
        }
        let data147 = data139.timeout;
        if (typeof data147 == "string") {
          if (!pattern0.test(data147)) {
            let err233 = { instancePath: instancePath + "/gates/token-budget/timeout", schemaPath: "#/properties/gates/properties/token-budget/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.gates.properties["token-budget"].properties.timeout, data: data147 };
            vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
          }
        } else {
          let err234 = { instancePath: instancePath + "/gates/token-budget/timeout", schemaPath: "#/properties/gates/properties/token-budget/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.timeout.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.timeout, data: data147 };
          vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
        }
        let data148 = data139.severity;
        if (data148 && typeof data148 == "object" && !Array.isArray(data148)) {
          for (let key19 in data148)
            if (!(key19 === "file-over-budget" || key19 === "load-over-budget" || key19 === "profile-over-budget" || key19 === "declared-mismatch" || key19 === "import-missing" || key19 === "import-cycle" || key19 === "import-too-deep" || key19 === "zone")) {
              let err235 = { instancePath: instancePath + "/gates/token-budget/severity", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity, data: data148 };
              vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
            }
          if (data148["file-over-budget"] !== void 0) {
            let data149 = data148["file-over-budget"];
            if (!(data149 === "error" || data149 === "warning" || data149 === "info" || data149 === "off")) {
              let err236 = { instancePath: instancePath + "/gates/token-budget/severity/file-over-budget", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/file-over-budget/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["file-over-budget"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["file-over-budget"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["file-over-budget"], data: data149 };
              vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
            }
          }
          if (data148["load-over-budget"] !== void 0) {
            let data150 = data148["load-over-budget"];
            if (!(data150 === "error" || data150 === "warning" || data150 === "info" || data150 === "off")) {
              let err237 = { instancePath: instancePath + "/gates/token-budget/severity/load-over-budget", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/load-over-budget/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["load-over-budget"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["load-over-budget"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["load-over-budget"], data: data150 };
              vErrors === null ? vErrors = [err237] : vErrors.push(err237), errors++;
            }
          }
          if (data148["profile-over-budget"] !== void 0) {
            let data151 = data148["profile-over-budget"];
            if (!(data151 === "error" || data151 === "warning" || data151 === "info" || data151 === "off")) {
              let err238 = { instancePath: instancePath + "/gates/token-budget/severity/profile-over-budget", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/profile-over-budget/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["profile-over-budget"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["profile-over-budget"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["profile-over-budget"], data: data151 };
              vErrors === null ? vErrors = [err238] : vErrors.push(err238), errors++;
            }
          }
          if (data148["declared-mismatch"] !== void 0) {
            let data152 = data148["declared-mismatch"];
            if (!(data152 === "error" || data152 === "warning" || data152 === "info" || data152 === "off")) {
              let err239 = { instancePath: instancePath + "/gates/token-budget/severity/declared-mismatch", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/declared-mismatch/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["declared-mismatch"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["declared-mismatch"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["declared-mismatch"], data: data152 };
              vErrors === null ? vErrors = [err239] : vErrors.push(err239), errors++;
            }
          }
          if (data148["import-missing"] !== void 0) {
            let data153 = data148["import-missing"];
            if (!(data153 === "error" || data153 === "warning" || data153 === "info" || data153 === "off")) {
              let err240 = { instancePath: instancePath + "/gates/token-budget/severity/import-missing", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/import-missing/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-missing"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-missing"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-missing"], data: data153 };
              vErrors === null ? vErrors = [err240] : vErrors.push(err240), errors++;
            }
          }
          if (data148["import-cycle"] !== void 0) {
            let data154 = data148["import-cycle"];
            if (!(data154 === "error" || data154 === "warning" || data154 === "info" || data154 === "off")) {
              let err241 = { instancePath: instancePath + "/gates/token-budget/severity/import-cycle", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/import-cycle/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-cycle"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-cycle"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-cycle"], data: data154 };
              vErrors === null ? vErrors = [err241] : vErrors.push(err241), errors++;
            }
          }
          if (data148["import-too-deep"] !== void 0) {
            let data155 = data148["import-too-deep"];
            if (!(data155 === "error" || data155 === "warning" || data155 === "info" || data155 === "off")) {
              let err242 = { instancePath: instancePath + "/gates/token-budget/severity/import-too-deep", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/import-too-deep/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-too-deep"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-too-deep"].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties["import-too-deep"], data: data155 };
              vErrors === null ? vErrors = [err242] : vErrors.push(err242), errors++;
            }
          }
          if (data148.zone !== void 0) {
            let data156 = data148.zone;
            if (!(data156 === "error" || data156 === "warning" || data156 === "info" || data156 === "off")) {
              let err243 = { instancePath: instancePath + "/gates/token-budget/severity/zone", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/properties/zone/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.severity.properties.zone.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.severity.properties.zone.enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity.properties.zone, data: data156 };
              vErrors === null ? vErrors = [err243] : vErrors.push(err243), errors++;
            }
          }
        } else {
          let err244 = { instancePath: instancePath + "/gates/token-budget/severity", schemaPath: "#/properties/gates/properties/token-budget/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.severity.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.severity, data: data148 };
          vErrors === null ? vErrors = [err244] : vErrors.push(err244), errors++;
        }
        let data157 = data139.window;
        if (!(typeof data157 == "number" && !(data157 % 1) && !isNaN(data157) && isFinite(data157))) {
          let err245 = { instancePath: instancePath + "/gates/token-budget/window", schemaPath: "#/properties/gates/properties/token-budget/properties/window/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["token-budget"].properties.window.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.window, data: data157 };
          vErrors === null ? vErrors = [err245] : vErrors.push(err245), errors++;
        }
        if (typeof data157 == "number" && isFinite(data157) && (data157 < 1 || isNaN(data157))) {
          let err246 = { instancePath: instancePath + "/gates/token-budget/window", schemaPath: "#/properties/gates/properties/token-budget/properties/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.window, data: data157 };
          vErrors === null ? vErrors = [err246] : vErrors.push(err246), errors++;
        }
        let data158 = data139.share;
        if (typeof data158 == "number" && isFinite(data158)) {
          if (data158 > 1 || isNaN(data158)) {
            let err247 = { instancePath: instancePath + "/gates/token-budget/share", schemaPath: "#/properties/gates/properties/token-budget/properties/share/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.share, data: data158 };
            vErrors === null ? vErrors = [err247] : vErrors.push(err247), errors++;
          }
          if (data158 <= 0 || isNaN(data158)) {
            let err248 = { instancePath: instancePath + "/gates/token-budget/share", schemaPath: "#/properties/gates/properties/token-budget/properties/share/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.share, data: data158 };
            vErrors === null ? vErrors = [err248] : vErrors.push(err248), errors++;
          }
        } else {
          let err249 = { instancePath: instancePath + "/gates/token-budget/share", schemaPath: "#/properties/gates/properties/token-budget/properties/share/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.gates.properties["token-budget"].properties.share.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.share, data: data158 };
          vErrors === null ? vErrors = [err249] : vErrors.push(err249), errors++;
        }
        let data159 = data139.model;
        if (typeof data159 == "string") {
          if (func2(data159) < 1) {
            let err250 = { instancePath: instancePath + "/gates/token-budget/model", schemaPath: "#/properties/gates/properties/token-budget/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.model, data: data159 };
            vErrors === null ? vErrors = [err250] : vErrors.push(err250), errors++;
          }
        } else {
          let err251 = { instancePath: instancePath + "/gates/token-budget/model", schemaPath: "#/properties/gates/properties/token-budget/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.model.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.model, data: data159 };
          vErrors === null ? vErrors = [err251] : vErrors.push(err251), errors++;
        }
        let data160 = data139.calibration;
        if (!(data160 && typeof data160 == "object" && !Array.isArray(data160)) && data160 !== null) {
          let err252 = { instancePath: instancePath + "/gates/token-budget/calibration", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/type", keyword: "type", params: { type: schema11.properties.gates.properties["token-budget"].properties.calibration.type }, message: "must be object,null", schema: schema11.properties.gates.properties["token-budget"].properties.calibration.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration, data: data160 };
          vErrors === null ? vErrors = [err252] : vErrors.push(err252), errors++;
        }
        if (data160 && typeof data160 == "object" && !Array.isArray(data160)) {
          if (data160.factor === void 0) {
            let err253 = { instancePath: instancePath + "/gates/token-budget/calibration", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/required", keyword: "required", params: { missingProperty: "factor" }, message: "must have required property 'factor'", schema: schema11.properties.gates.properties["token-budget"].properties.calibration.required, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration, data: data160 };
            vErrors === null ? vErrors = [err253] : vErrors.push(err253), errors++;
          }
          if (data160.band === void 0) {
            let err254 = { instancePath: instancePath + "/gates/token-budget/calibration", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/required", keyword: "required", params: { missingProperty: "band" }, message: "must have required property 'band'", schema: schema11.properties.gates.properties["token-budget"].properties.calibration.required, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration, data: data160 };
            vErrors === null ? vErrors = [err254] : vErrors.push(err254), errors++;
          }
          for (let key20 in data160)
            if (!(key20 === "factor" || key20 === "band")) {
              let err255 = { instancePath: instancePath + "/gates/token-budget/calibration", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration, data: data160 };
              vErrors === null ? vErrors = [err255] : vErrors.push(err255), errors++;
            }
          if (data160.factor !== void 0) {
            let data161 = data160.factor;
            if (typeof data161 == "number" && isFinite(data161)) {
              if (data161 <= 0 || isNaN(data161)) {
                let err256 = { instancePath: instancePath + "/gates/token-budget/calibration/factor", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/properties/factor/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.factor, data: data161 };
                vErrors === null ? vErrors = [err256] : vErrors.push(err256), errors++;
              }
            } else {
              let err257 = { instancePath: instancePath + "/gates/token-budget/calibration/factor", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/properties/factor/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.factor.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.factor, data: data161 };
              vErrors === null ? vErrors = [err257] : vErrors.push(err257), errors++;
            }
          }
          if (data160.band !== void 0) {
            let data162 = data160.band;
            if (typeof data162 == "number" && isFinite(data162)) {
              if (data162 > 1 || isNaN(data162)) {
                let err258 = { instancePath: instancePath + "/gates/token-budget/calibration/band", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/properties/band/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.band, data: data162 };
                vErrors === null ? vErrors = [err258] : vErrors.push(err258), errors++;
              }
              if (data162 < 0 || isNaN(data162)) {
                let err259 = { instancePath: instancePath + "/gates/token-budget/calibration/band", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/properties/band/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.band, data: data162 };
                vErrors === null ? vErrors = [err259] : vErrors.push(err259), errors++;
              }
            } else {
              let err260 = { instancePath: instancePath + "/gates/token-budget/calibration/band", schemaPath: "#/properties/gates/properties/token-budget/properties/calibration/properties/band/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.band.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.calibration.properties.band, data: data162 };
              vErrors === null ? vErrors = [err260] : vErrors.push(err260), errors++;
            }
          }
        }
        let data163 = data139.method;
        if (!(data163 === "o200k" || data163 === "chars")) {
          let err261 = { instancePath: instancePath + "/gates/token-budget/method", schemaPath: "#/properties/gates/properties/token-budget/properties/method/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.method.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.method.enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.method, data: data163 };
          vErrors === null ? vErrors = [err261] : vErrors.push(err261), errors++;
        }
        let data164 = data139.budgets;
        if (data164 && typeof data164 == "object" && !Array.isArray(data164))
          for (let key21 in data164) {
            let data165 = data164[key21], _errs304 = errors, valid94 = !1, _errs305 = errors;
            if (!(typeof data165 == "number" && !(data165 % 1) && !isNaN(data165) && isFinite(data165))) {
              let err262 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[0].type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[0], data: data165 };
              vErrors === null ? vErrors = [err262] : vErrors.push(err262), errors++;
            }
            if (typeof data165 == "number" && isFinite(data165) && (data165 < 1 || isNaN(data165))) {
              let err263 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[0], data: data165 };
              vErrors === null ? vErrors = [err263] : vErrors.push(err263), errors++;
            }
            var _valid3 = _errs305 === errors;
            if (valid94 = valid94 || _valid3, !valid94) {
              let _errs307 = errors;
              if (data165 && typeof data165 == "object" && !Array.isArray(data165)) {
                if (data165.hard === void 0) {
                  let err264 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/required", keyword: "required", params: { missingProperty: "hard" }, message: "must have required property 'hard'", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].required, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1], data: data165 };
                  vErrors === null ? vErrors = [err264] : vErrors.push(err264), errors++;
                }
                for (let key22 in data165)
                  if (!(key22 === "soft" || key22 === "hard")) {
                    let err265 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1], data: data165 };
                    vErrors === null ? vErrors = [err265] : vErrors.push(err265), errors++;
                  }
                if (data165.soft !== void 0) {
                  let data166 = data165.soft;
                  if (!(typeof data166 == "number" && !(data166 % 1) && !isNaN(data166) && isFinite(data166))) {
                    let err266 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1") + "/soft", schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/properties/soft/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.soft.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.soft, data: data166 };
                    vErrors === null ? vErrors = [err266] : vErrors.push(err266), errors++;
                  }
                  if (typeof data166 == "number" && isFinite(data166) && (data166 < 1 || isNaN(data166))) {
                    let err267 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1") + "/soft", schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/properties/soft/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.soft, data: data166 };
                    vErrors === null ? vErrors = [err267] : vErrors.push(err267), errors++;
                  }
                }
                if (data165.hard !== void 0) {
                  let data167 = data165.hard;
                  if (!(typeof data167 == "number" && !(data167 % 1) && !isNaN(data167) && isFinite(data167))) {
                    let err268 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1") + "/hard", schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/properties/hard/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.hard.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.hard, data: data167 };
                    vErrors === null ? vErrors = [err268] : vErrors.push(err268), errors++;
                  }
                  if (typeof data167 == "number" && isFinite(data167) && (data167 < 1 || isNaN(data167))) {
                    let err269 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1") + "/hard", schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/properties/hard/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].properties.hard, data: data167 };
                    vErrors === null ? vErrors = [err269] : vErrors.push(err269), errors++;
                  }
                }
              } else {
                let err270 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1].type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf[1], data: data165 };
                vErrors === null ? vErrors = [err270] : vErrors.push(err270), errors++;
              }
              var _valid3 = _errs307 === errors;
              valid94 = valid94 || _valid3;
            }
            if (valid94)
              errors = _errs304, vErrors !== null && (_errs304 ? vErrors.length = _errs304 : vErrors = null);
            else {
              let err271 = { instancePath: instancePath + "/gates/token-budget/budgets/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties.anyOf, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets.additionalProperties, data: data165 };
              vErrors === null ? vErrors = [err271] : vErrors.push(err271), errors++;
            }
          }
        else {
          let err272 = { instancePath: instancePath + "/gates/token-budget/budgets", schemaPath: "#/properties/gates/properties/token-budget/properties/budgets/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.budgets.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.budgets, data: data164 };
          vErrors === null ? vErrors = [err272] : vErrors.push(err272), errors++;
        }
        let data168 = data139.loads;
        if (data168 && typeof data168 == "object" && !Array.isArray(data168))
          for (let key23 in data168) {
            let data169 = data168[key23], _errs318 = errors, valid97 = !1, _errs319 = errors;
            if (Array.isArray(data169)) {
              if (data169.length < 1) {
                let err273 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/0/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0], data: data169 };
                vErrors === null ? vErrors = [err273] : vErrors.push(err273), errors++;
              }
              let len29 = data169.length;
              for (let i40 = 0; i40 < len29; i40++) {
                let data170 = data169[i40];
                if (typeof data170 == "string") {
                  if (func2(data170) < 1) {
                    let err274 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i40, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/0/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0].items, data: data170 };
                    vErrors === null ? vErrors = [err274] : vErrors.push(err274), errors++;
                  }
                } else {
                  let err275 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i40, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/0/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0].items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0].items, data: data170 };
                  vErrors === null ? vErrors = [err275] : vErrors.push(err275), errors++;
                }
              }
            } else {
              let err276 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0].type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[0], data: data169 };
              vErrors === null ? vErrors = [err276] : vErrors.push(err276), errors++;
            }
            var _valid4 = _errs319 === errors;
            if (valid97 = valid97 || _valid4, !valid97) {
              let _errs323 = errors;
              if (data169 && typeof data169 == "object" && !Array.isArray(data169)) {
                if (data169.files === void 0) {
                  let err277 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].required, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1], data: data169 };
                  vErrors === null ? vErrors = [err277] : vErrors.push(err277), errors++;
                }
                for (let key24 in data169)
                  if (!(key24 === "files" || key24 === "share" || key24 === "with")) {
                    let err278 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1], data: data169 };
                    vErrors === null ? vErrors = [err278] : vErrors.push(err278), errors++;
                  }
                if (data169.files !== void 0) {
                  let data171 = data169.files;
                  if (Array.isArray(data171)) {
                    if (data171.length < 1) {
                      let err279 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files, data: data171 };
                      vErrors === null ? vErrors = [err279] : vErrors.push(err279), errors++;
                    }
                    let len30 = data171.length;
                    for (let i41 = 0; i41 < len30; i41++) {
                      let data172 = data171[i41];
                      if (typeof data172 == "string") {
                        if (func2(data172) < 1) {
                          let err280 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files.items, data: data172 };
                          vErrors === null ? vErrors = [err280] : vErrors.push(err280), errors++;
                        }
                      } else {
                        let err281 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files.items, data: data172 };
                        vErrors === null ? vErrors = [err281] : vErrors.push(err281), errors++;
                      }
                    }
                  } else {
                    let err282 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.files, data: data171 };
                    vErrors === null ? vErrors = [err282] : vErrors.push(err282), errors++;
                  }
                }
                if (data169.share !== void 0) {
                  let data173 = data169.share;
                  if (typeof data173 == "number" && isFinite(data173)) {
                    if (data173 > 1 || isNaN(data173)) {
                      let err283 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/share", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/share/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.share, data: data173 };
                      vErrors === null ? vErrors = [err283] : vErrors.push(err283), errors++;
                    }
                    if (data173 <= 0 || isNaN(data173)) {
                      let err284 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/share", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/share/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.share, data: data173 };
                      vErrors === null ? vErrors = [err284] : vErrors.push(err284), errors++;
                    }
                  } else {
                    let err285 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/share", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/share/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.share.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.share, data: data173 };
                    vErrors === null ? vErrors = [err285] : vErrors.push(err285), errors++;
                  }
                }
                if (data169.with !== void 0) {
                  let data174 = data169.with;
                  if (Array.isArray(data174)) {
                    let len31 = data174.length;
                    for (let i42 = 0; i42 < len31; i42++) {
                      let data175 = data174[i42];
                      if (typeof data175 == "string") {
                        if (func2(data175) < 1) {
                          let err286 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/with/" + i42, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/with/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.with.items, data: data175 };
                          vErrors === null ? vErrors = [err286] : vErrors.push(err286), errors++;
                        }
                      } else {
                        let err287 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/with/" + i42, schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/with/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.with.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.with.items, data: data175 };
                        vErrors === null ? vErrors = [err287] : vErrors.push(err287), errors++;
                      }
                    }
                  } else {
                    let err288 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/with", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/properties/with/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.with.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].properties.with, data: data174 };
                    vErrors === null ? vErrors = [err288] : vErrors.push(err288), errors++;
                  }
                }
              } else {
                let err289 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1].type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf[1], data: data169 };
                vErrors === null ? vErrors = [err289] : vErrors.push(err289), errors++;
              }
              var _valid4 = _errs323 === errors;
              valid97 = valid97 || _valid4;
            }
            if (valid97)
              errors = _errs318, vErrors !== null && (_errs318 ? vErrors.length = _errs318 : vErrors = null);
            else {
              let err290 = { instancePath: instancePath + "/gates/token-budget/loads/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/loads/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties.anyOf, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads.additionalProperties, data: data169 };
              vErrors === null ? vErrors = [err290] : vErrors.push(err290), errors++;
            }
          }
        else {
          let err291 = { instancePath: instancePath + "/gates/token-budget/loads", schemaPath: "#/properties/gates/properties/token-budget/properties/loads/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.loads.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.loads, data: data168 };
          vErrors === null ? vErrors = [err291] : vErrors.push(err291), errors++;
        }
        let data176 = data139.start;
        if (data176 && typeof data176 == "object" && !Array.isArray(data176)) {
          data176.memory === void 0 && (data176.memory = []), data176.rules === void 0 && (data176.rules = []), data176.listings === void 0 && (data176.listings = []);
          for (let key25 in data176)
            if (!(key25 === "memory" || key25 === "rules" || key25 === "listings")) {
              let err292 = { instancePath: instancePath + "/gates/token-budget/start", schemaPath: "#/properties/gates/properties/token-budget/properties/start/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start, data: data176 };
              vErrors === null ? vErrors = [err292] : vErrors.push(err292), errors++;
            }
          let data177 = data176.memory;
          if (Array.isArray(data177)) {
            let len32 = data177.length;
            for (let i43 = 0; i43 < len32; i43++) {
              let data178 = data177[i43];
              if (typeof data178 == "string") {
                if (func2(data178) < 1) {
                  let err293 = { instancePath: instancePath + "/gates/token-budget/start/memory/" + i43, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/memory/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.memory.items, data: data178 };
                  vErrors === null ? vErrors = [err293] : vErrors.push(err293), errors++;
                }
              } else {
                let err294 = { instancePath: instancePath + "/gates/token-budget/start/memory/" + i43, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/memory/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.memory.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.memory.items, data: data178 };
                vErrors === null ? vErrors = [err294] : vErrors.push(err294), errors++;
              }
            }
          } else {
            let err295 = { instancePath: instancePath + "/gates/token-budget/start/memory", schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/memory/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.memory.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.memory, data: data177 };
            vErrors === null ? vErrors = [err295] : vErrors.push(err295), errors++;
          }
          let data179 = data176.rules;
          if (Array.isArray(data179)) {
            let len33 = data179.length;
            for (let i44 = 0; i44 < len33; i44++) {
              let data180 = data179[i44];
              if (typeof data180 == "string") {
                if (func2(data180) < 1) {
                  let err296 = { instancePath: instancePath + "/gates/token-budget/start/rules/" + i44, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/rules/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.rules.items, data: data180 };
                  vErrors === null ? vErrors = [err296] : vErrors.push(err296), errors++;
                }
              } else {
                let err297 = { instancePath: instancePath + "/gates/token-budget/start/rules/" + i44, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/rules/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.rules.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.rules.items, data: data180 };
                vErrors === null ? vErrors = [err297] : vErrors.push(err297), errors++;
              }
            }
          } else {
            let err298 = { instancePath: instancePath + "/gates/token-budget/start/rules", schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.rules.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.rules, data: data179 };
            vErrors === null ? vErrors = [err298] : vErrors.push(err298), errors++;
          }
          let data181 = data176.listings;
          if (Array.isArray(data181)) {
            let len34 = data181.length;
            for (let i45 = 0; i45 < len34; i45++) {
              let data182 = data181[i45];
              if (typeof data182 == "string") {
                if (func2(data182) < 1) {
                  let err299 = { instancePath: instancePath + "/gates/token-budget/start/listings/" + i45, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/listings/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.listings.items, data: data182 };
                  vErrors === null ? vErrors = [err299] : vErrors.push(err299), errors++;
                }
              } else {
                let err300 = { instancePath: instancePath + "/gates/token-budget/start/listings/" + i45, schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/listings/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.listings.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.listings.items, data: data182 };
                vErrors === null ? vErrors = [err300] : vErrors.push(err300), errors++;
              }
            }
          } else {
            let err301 = { instancePath: instancePath + "/gates/token-budget/start/listings", schemaPath: "#/properties/gates/properties/token-budget/properties/start/properties/listings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.start.properties.listings.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start.properties.listings, data: data181 };
            vErrors === null ? vErrors = [err301] : vErrors.push(err301), errors++;
          }
        } else {
          let err302 = { instancePath: instancePath + "/gates/token-budget/start", schemaPath: "#/properties/gates/properties/token-budget/properties/start/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.start.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.start, data: data176 };
          vErrors === null ? vErrors = [err302] : vErrors.push(err302), errors++;
        }
        let data183 = data139.memory;
        if (Array.isArray(data183)) {
          let len35 = data183.length;
          for (let i46 = 0; i46 < len35; i46++) {
            let data184 = data183[i46];
            if (typeof data184 == "string") {
              if (func2(data184) < 1) {
                let err303 = { instancePath: instancePath + "/gates/token-budget/memory/" + i46, schemaPath: "#/properties/gates/properties/token-budget/properties/memory/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.memory.items, data: data184 };
                vErrors === null ? vErrors = [err303] : vErrors.push(err303), errors++;
              }
            } else {
              let err304 = { instancePath: instancePath + "/gates/token-budget/memory/" + i46, schemaPath: "#/properties/gates/properties/token-budget/properties/memory/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.memory.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.memory.items, data: data184 };
              vErrors === null ? vErrors = [err304] : vErrors.push(err304), errors++;
            }
          }
        } else {
          let err305 = { instancePath: instancePath + "/gates/token-budget/memory", schemaPath: "#/properties/gates/properties/token-budget/properties/memory/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.memory.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.memory, data: data183 };
          vErrors === null ? vErrors = [err305] : vErrors.push(err305), errors++;
        }
        let data185 = data139.profiles;
        if (Array.isArray(data185)) {
          let len36 = data185.length;
          for (let i47 = 0; i47 < len36; i47++) {
            let data186 = data185[i47];
            if (typeof data186 == "string") {
              if (func2(data186) < 1) {
                let err306 = { instancePath: instancePath + "/gates/token-budget/profiles/" + i47, schemaPath: "#/properties/gates/properties/token-budget/properties/profiles/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.profiles.items, data: data186 };
                vErrors === null ? vErrors = [err306] : vErrors.push(err306), errors++;
              }
            } else {
              let err307 = { instancePath: instancePath + "/gates/token-budget/profiles/" + i47, schemaPath: "#/properties/gates/properties/token-budget/properties/profiles/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.profiles.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.profiles.items, data: data186 };
              vErrors === null ? vErrors = [err307] : vErrors.push(err307), errors++;
            }
          }
        } else {
          let err308 = { instancePath: instancePath + "/gates/token-budget/profiles", schemaPath: "#/properties/gates/properties/token-budget/properties/profiles/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.profiles.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.profiles, data: data185 };
          vErrors === null ? vErrors = [err308] : vErrors.push(err308), errors++;
        }
        let data187 = data139.compositions;
        if (data187 && typeof data187 == "object" && !Array.isArray(data187))
          for (let key26 in data187) {
            let data188 = data187[key26];
            if (Array.isArray(data188)) {
              if (data188.length < 1) {
                let err309 = { instancePath: instancePath + "/gates/token-budget/compositions/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/compositions/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties, data: data188 };
                vErrors === null ? vErrors = [err309] : vErrors.push(err309), errors++;
              }
              let len37 = data188.length;
              for (let i48 = 0; i48 < len37; i48++) {
                let data189 = data188[i48];
                if (typeof data189 == "string") {
                  if (func2(data189) < 1) {
                    let err310 = { instancePath: instancePath + "/gates/token-budget/compositions/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i48, schemaPath: "#/properties/gates/properties/token-budget/properties/compositions/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties.items, data: data189 };
                    vErrors === null ? vErrors = [err310] : vErrors.push(err310), errors++;
                  }
                } else {
                  let err311 = { instancePath: instancePath + "/gates/token-budget/compositions/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i48, schemaPath: "#/properties/gates/properties/token-budget/properties/compositions/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties.items.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties.items, data: data189 };
                  vErrors === null ? vErrors = [err311] : vErrors.push(err311), errors++;
                }
              }
            } else {
              let err312 = { instancePath: instancePath + "/gates/token-budget/compositions/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/compositions/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.compositions.additionalProperties, data: data188 };
              vErrors === null ? vErrors = [err312] : vErrors.push(err312), errors++;
            }
          }
        else {
          let err313 = { instancePath: instancePath + "/gates/token-budget/compositions", schemaPath: "#/properties/gates/properties/token-budget/properties/compositions/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.compositions.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.compositions, data: data187 };
          vErrors === null ? vErrors = [err313] : vErrors.push(err313), errors++;
        }
        let data190 = data139.zones, _errs367 = errors, valid119 = !1, _errs368 = errors;
        if (!(data190 === "standard" || data190 === "early")) {
          let err314 = { instancePath: instancePath + "/gates/token-budget/zones", schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[0].enum, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[0], data: data190 };
          vErrors === null ? vErrors = [err314] : vErrors.push(err314), errors++;
        }
        var _valid5 = _errs368 === errors;
        if (valid119 = valid119 || _valid5, !valid119) {
          let _errs369 = errors;
          if (data190 && typeof data190 == "object" && !Array.isArray(data190)) {
            if (Object.keys(data190).length < 1) {
              let err315 = { instancePath: instancePath + "/gates/token-budget/zones", schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/1/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1], data: data190 };
              vErrors === null ? vErrors = [err315] : vErrors.push(err315), errors++;
            }
            for (let key27 in data190) {
              let data191 = data190[key27];
              if (typeof data191 == "number" && isFinite(data191)) {
                if (data191 > 1 || isNaN(data191)) {
                  let err316 = { instancePath: instancePath + "/gates/token-budget/zones/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/1/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1].additionalProperties, data: data191 };
                  vErrors === null ? vErrors = [err316] : vErrors.push(err316), errors++;
                }
                if (data191 <= 0 || isNaN(data191)) {
                  let err317 = { instancePath: instancePath + "/gates/token-budget/zones/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/1/additionalProperties/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1].additionalProperties, data: data191 };
                  vErrors === null ? vErrors = [err317] : vErrors.push(err317), errors++;
                }
              } else {
                let err318 = { instancePath: instancePath + "/gates/token-budget/zones/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/1/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1].additionalProperties.type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1].additionalProperties, data: data191 };
                vErrors === null ? vErrors = [err318] : vErrors.push(err318), errors++;
              }
            }
          } else {
            let err319 = { instancePath: instancePath + "/gates/token-budget/zones", schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1].type, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf[1], data: data190 };
            vErrors === null ? vErrors = [err319] : vErrors.push(err319), errors++;
          }
          var _valid5 = _errs369 === errors;
          valid119 = valid119 || _valid5;
        }
        if (valid119)
          errors = _errs367, vErrors !== null && (_errs367 ? vErrors.length = _errs367 : vErrors = null);
        else {
          let err320 = { instancePath: instancePath + "/gates/token-budget/zones", schemaPath: "#/properties/gates/properties/token-budget/properties/zones/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.gates.properties["token-budget"].properties.zones.anyOf, parentSchema: schema11.properties.gates.properties["token-budget"].properties.zones, data: data190 };
          vErrors === null ? vErrors = [err320] : vErrors.push(err320), errors++;
        }
      } else {
        let err321 = { instancePath: instancePath + "/gates/token-budget", schemaPath: "#/properties/gates/properties/token-budget/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.properties["token-budget"].type, parentSchema: schema11.properties.gates.properties["token-budget"], data: data139 };
        vErrors === null ? vErrors = [err321] : vErrors.push(err321), errors++;
      }
    } else {
      let err322 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gates.type, parentSchema: schema11.properties.gates, data: data4 };
      vErrors === null ? vErrors = [err322] : vErrors.push(err322), errors++;
    }
    let data192 = data.fixers;
    if (data192 && typeof data192 == "object" && !Array.isArray(data192)) {
      for (let key28 in data192) {
        let _errs376 = errors;
        if (typeof key28 == "string" && !pattern7.test(key28)) {
          let err323 = { instancePath: instancePath + "/fixers", schemaPath: "#/properties/fixers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9-]*$" }, message: 'must match pattern "^[a-z0-9][a-z0-9-]*$"', schema: "^[a-z0-9][a-z0-9-]*$", parentSchema: schema11.properties.fixers.propertyNames, data: key28, propertyName: key28 };
          vErrors === null ? vErrors = [err323] : vErrors.push(err323), errors++;
        }
        var valid121 = _errs376 === errors;
        if (!valid121) {
          let err324 = { instancePath: instancePath + "/fixers", schemaPath: "#/properties/fixers/propertyNames", keyword: "propertyNames", params: { propertyName: key28 }, message: "property name must be valid", schema: schema11.properties.fixers.propertyNames, parentSchema: schema11.properties.fixers, data: data192 };
          vErrors === null ? vErrors = [err324] : vErrors.push(err324), errors++;
        }
      }
      for (let key29 in data192) {
        let data193 = data192[key29];
        if (data193 && typeof data193 == "object" && !Array.isArray(data193)) {
          if (data193.gitEnvironment === void 0 && (data193.gitEnvironment = "inherit"), data193.timeout === void 0 && (data193.timeout = "120s"), data193.run === void 0) {
            let err325 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fixers/additionalProperties/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema11.properties.fixers.additionalProperties.required, parentSchema: schema11.properties.fixers.additionalProperties, data: data193 };
            vErrors === null ? vErrors = [err325] : vErrors.push(err325), errors++;
          }
          for (let key30 in data193)
            if (!(key30 === "run" || key30 === "files" || key30 === "gitEnvironment" || key30 === "timeout")) {
              let err326 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fixers/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.fixers.additionalProperties, data: data193 };
              vErrors === null ? vErrors = [err326] : vErrors.push(err326), errors++;
            }
          if (data193.run !== void 0) {
            let data194 = data193.run;
            if (typeof data194 == "string") {
              if (func2(data194) < 1) {
                let err327 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/fixers/additionalProperties/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.fixers.additionalProperties.properties.run, data: data194 };
                vErrors === null ? vErrors = [err327] : vErrors.push(err327), errors++;
              }
            } else {
              let err328 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/fixers/additionalProperties/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.fixers.additionalProperties.properties.run.type, parentSchema: schema11.properties.fixers.additionalProperties.properties.run, data: data194 };
              vErrors === null ? vErrors = [err328] : vErrors.push(err328), errors++;
            }
          }
          if (data193.files !== void 0) {
            let data195 = data193.files;
            if (Array.isArray(data195)) {
              let len38 = data195.length;
              for (let i49 = 0; i49 < len38; i49++) {
                let data196 = data195[i49];
                if (typeof data196 == "string") {
                  if (func2(data196) < 1) {
                    let err329 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i49, schemaPath: "#/properties/fixers/additionalProperties/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.fixers.additionalProperties.properties.files.items, data: data196 };
                    vErrors === null ? vErrors = [err329] : vErrors.push(err329), errors++;
                  }
                } else {
                  let err330 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i49, schemaPath: "#/properties/fixers/additionalProperties/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.fixers.additionalProperties.properties.files.items.type, parentSchema: schema11.properties.fixers.additionalProperties.properties.files.items, data: data196 };
                  vErrors === null ? vErrors = [err330] : vErrors.push(err330), errors++;
                }
              }
            } else {
              let err331 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/fixers/additionalProperties/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.fixers.additionalProperties.properties.files.type, parentSchema: schema11.properties.fixers.additionalProperties.properties.files, data: data195 };
              vErrors === null ? vErrors = [err331] : vErrors.push(err331), errors++;
            }
          }
          let data197 = data193.gitEnvironment;
          if (!(data197 === "inherit" || data197 === "clean")) {
            let err332 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/gitEnvironment", schemaPath: "#/properties/fixers/additionalProperties/properties/gitEnvironment/enum", keyword: "enum", params: { allowedValues: schema11.properties.fixers.additionalProperties.properties.gitEnvironment.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.fixers.additionalProperties.properties.gitEnvironment.enum, parentSchema: schema11.properties.fixers.additionalProperties.properties.gitEnvironment, data: data197 };
            vErrors === null ? vErrors = [err332] : vErrors.push(err332), errors++;
          }
          let data198 = data193.timeout;
          if (typeof data198 == "string") {
            if (!pattern0.test(data198)) {
              let err333 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/fixers/additionalProperties/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.fixers.additionalProperties.properties.timeout, data: data198 };
              vErrors === null ? vErrors = [err333] : vErrors.push(err333), errors++;
            }
          } else {
            let err334 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/fixers/additionalProperties/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.fixers.additionalProperties.properties.timeout.type, parentSchema: schema11.properties.fixers.additionalProperties.properties.timeout, data: data198 };
            vErrors === null ? vErrors = [err334] : vErrors.push(err334), errors++;
          }
        } else {
          let err335 = { instancePath: instancePath + "/fixers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fixers/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.fixers.additionalProperties.type, parentSchema: schema11.properties.fixers.additionalProperties, data: data193 };
          vErrors === null ? vErrors = [err335] : vErrors.push(err335), errors++;
        }
      }
    } else {
      let err336 = { instancePath: instancePath + "/fixers", schemaPath: "#/properties/fixers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.fixers.type, parentSchema: schema11.properties.fixers, data: data192 };
      vErrors === null ? vErrors = [err336] : vErrors.push(err336), errors++;
    }
    let data199 = data.commands;
    if (data199 && typeof data199 == "object" && !Array.isArray(data199)) {
      for (let key31 in data199) {
        let _errs392 = errors;
        if (typeof key31 == "string" && !pattern7.test(key31)) {
          let err337 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9-]*$" }, message: 'must match pattern "^[a-z0-9][a-z0-9-]*$"', schema: "^[a-z0-9][a-z0-9-]*$", parentSchema: schema11.properties.commands.propertyNames, data: key31, propertyName: key31 };
          vErrors === null ? vErrors = [err337] : vErrors.push(err337), errors++;
        }
        var valid126 = _errs392 === errors;
        if (!valid126) {
          let err338 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/propertyNames", keyword: "propertyNames", params: { propertyName: key31 }, message: "property name must be valid", schema: schema11.properties.commands.propertyNames, parentSchema: schema11.properties.commands, data: data199 };
          vErrors === null ? vErrors = [err338] : vErrors.push(err338), errors++;
        }
      }
      for (let key32 in data199) {
        let data200 = data199[key32];
        if (data200 && typeof data200 == "object" && !Array.isArray(data200)) {
          if (data200.gitEnvironment === void 0 && (data200.gitEnvironment = "clean"), data200.timeout === void 0 && (data200.timeout = "120s"), data200.stages === void 0 && (data200.stages = ["pre-push", "ci-all"]), data200.run === void 0) {
            let err339 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/commands/additionalProperties/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema11.properties.commands.additionalProperties.required, parentSchema: schema11.properties.commands.additionalProperties, data: data200 };
            vErrors === null ? vErrors = [err339] : vErrors.push(err339), errors++;
          }
          for (let key33 in data200)
            if (!(key33 === "run" || key33 === "files" || key33 === "gitEnvironment" || key33 === "timeout" || key33 === "stages")) {
              let err340 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/commands/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.commands.additionalProperties, data: data200 };
              vErrors === null ? vErrors = [err340] : vErrors.push(err340), errors++;
            }
          if (data200.run !== void 0) {
            let data201 = data200.run;
            if (typeof data201 == "string") {
              if (func2(data201) < 1) {
                let err341 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/commands/additionalProperties/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.commands.additionalProperties.properties.run, data: data201 };
                vErrors === null ? vErrors = [err341] : vErrors.push(err341), errors++;
              }
            } else {
              let err342 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/commands/additionalProperties/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.commands.additionalProperties.properties.run.type, parentSchema: schema11.properties.commands.additionalProperties.properties.run, data: data201 };
              vErrors === null ? vErrors = [err342] : vErrors.push(err342), errors++;
            }
          }
          if (data200.files !== void 0) {
            let data202 = data200.files;
            if (Array.isArray(data202)) {
              let len39 = data202.length;
              for (let i50 = 0; i50 < len39; i50++) {
                let data203 = data202[i50];
                if (typeof data203 == "string") {
                  if (func2(data203) < 1) {
                    let err343 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i50, schemaPath: "#/properties/commands/additionalProperties/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.commands.additionalProperties.properties.files.items, data: data203 };
                    vErrors === null ? vErrors = [err343] : vErrors.push(err343), errors++;
                  }
                } else {
                  let err344 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i50, schemaPath: "#/properties/commands/additionalProperties/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.commands.additionalProperties.properties.files.items.type, parentSchema: schema11.properties.commands.additionalProperties.properties.files.items, data: data203 };
                  vErrors === null ? vErrors = [err344] : vErrors.push(err344), errors++;
                }
              }
            } else {
              let err345 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/commands/additionalProperties/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.commands.additionalProperties.properties.files.type, parentSchema: schema11.properties.commands.additionalProperties.properties.files, data: data202 };
              vErrors === null ? vErrors = [err345] : vErrors.push(err345), errors++;
            }
          }
          let data204 = data200.gitEnvironment;
          if (!(data204 === "inherit" || data204 === "clean")) {
            let err346 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/gitEnvironment", schemaPath: "#/properties/commands/additionalProperties/properties/gitEnvironment/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.additionalProperties.properties.gitEnvironment.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.commands.additionalProperties.properties.gitEnvironment.enum, parentSchema: schema11.properties.commands.additionalProperties.properties.gitEnvironment, data: data204 };
            vErrors === null ? vErrors = [err346] : vErrors.push(err346), errors++;
          }
          let data205 = data200.timeout;
          if (typeof data205 == "string") {
            if (!pattern0.test(data205)) {
              let err347 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/commands/additionalProperties/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" }, message: 'must match pattern "^[1-9][0-9]{0,6}(ms|s|m)$"', schema: "^[1-9][0-9]{0,6}(ms|s|m)$", parentSchema: schema11.properties.commands.additionalProperties.properties.timeout, data: data205 };
              vErrors === null ? vErrors = [err347] : vErrors.push(err347), errors++;
            }
          } else {
            let err348 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/commands/additionalProperties/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.commands.additionalProperties.properties.timeout.type, parentSchema: schema11.properties.commands.additionalProperties.properties.timeout, data: data205 };
            vErrors === null ? vErrors = [err348] : vErrors.push(err348), errors++;
          }
          let data206 = data200.stages;
          if (Array.isArray(data206)) {
            if (data206.length < 1) {
              let err349 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/stages", schemaPath: "#/properties/commands/additionalProperties/properties/stages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.commands.additionalProperties.properties.stages, data: data206 };
              vErrors === null ? vErrors = [err349] : vErrors.push(err349), errors++;
            }
            let len40 = data206.length;
            for (let i51 = 0; i51 < len40; i51++) {
              let data207 = data206[i51];
              if (!(data207 === "pre-commit" || data207 === "commit-msg" || data207 === "pre-push" || data207 === "quick" || data207 === "ci-all")) {
                let err350 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/stages/" + i51, schemaPath: "#/properties/commands/additionalProperties/properties/stages/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.additionalProperties.properties.stages.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.commands.additionalProperties.properties.stages.items.enum, parentSchema: schema11.properties.commands.additionalProperties.properties.stages.items, data: data207 };
                vErrors === null ? vErrors = [err350] : vErrors.push(err350), errors++;
              }
            }
            let i52 = data206.length, j11;
            if (i52 > 1) {
              outer4:
                for (; i52--; )
                  for (j11 = i52; j11--; )
                    if (func0(data206[i52], data206[j11])) {
                      let err351 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/stages", schemaPath: "#/properties/commands/additionalProperties/properties/stages/uniqueItems", keyword: "uniqueItems", params: { i: i52, j: j11 }, message: "must NOT have duplicate items (items ## " + j11 + " and " + i52 + " are identical)", schema: !0, parentSchema: schema11.properties.commands.additionalProperties.properties.stages, data: data206 };
                      vErrors === null ? vErrors = [err351] : vErrors.push(err351), errors++;
                      break outer4;
                    }
            }
          } else {
            let err352 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1") + "/stages", schemaPath: "#/properties/commands/additionalProperties/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.commands.additionalProperties.properties.stages.type, parentSchema: schema11.properties.commands.additionalProperties.properties.stages, data: data206 };
            vErrors === null ? vErrors = [err352] : vErrors.push(err352), errors++;
          }
        } else {
          let err353 = { instancePath: instancePath + "/commands/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/commands/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.commands.additionalProperties.type, parentSchema: schema11.properties.commands.additionalProperties, data: data200 };
          vErrors === null ? vErrors = [err353] : vErrors.push(err353), errors++;
        }
      }
    } else {
      let err354 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.commands.type, parentSchema: schema11.properties.commands, data: data199 };
      vErrors === null ? vErrors = [err354] : vErrors.push(err354), errors++;
    }
    let data208 = data.plugins;
    if (Array.isArray(data208)) {
      let len41 = data208.length;
      for (let i53 = 0; i53 < len41; i53++) {
        let data209 = data208[i53];
        if (typeof data209 == "string") {
          if (func2(data209) < 1) {
            let err355 = { instancePath: instancePath + "/plugins/" + i53, schemaPath: "#/properties/plugins/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.plugins.items, data: data209 };
            vErrors === null ? vErrors = [err355] : vErrors.push(err355), errors++;
          }
        } else {
          let err356 = { instancePath: instancePath + "/plugins/" + i53, schemaPath: "#/properties/plugins/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.plugins.items.type, parentSchema: schema11.properties.plugins.items, data: data209 };
          vErrors === null ? vErrors = [err356] : vErrors.push(err356), errors++;
        }
      }
    } else {
      let err357 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.plugins.type, parentSchema: schema11.properties.plugins, data: data208 };
      vErrors === null ? vErrors = [err357] : vErrors.push(err357), errors++;
    }
  } else {
    let err358 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    vErrors === null ? vErrors = [err358] : vErrors.push(err358), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}
export {
  stdin_default as default
};
export const compiledFrom = "2e0687d9cdfbe5dd014bad32f8dea96abaa4fd23dd0a136d2e395e8bf705090f";
