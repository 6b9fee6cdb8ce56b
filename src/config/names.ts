/** In order of precedence: the first that exists is the config. */
export const CONFIG_NAMES = ["tollgate.yaml", "tollgate.yml", "tollgate.json"] as const;
