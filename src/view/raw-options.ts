/** How every diff is asked for: as raw entries, with whole ids, NUL-ended, renames as what they are made of. */
export const RAW = ["--raw", "-r", "-z", "--no-renames", "--no-abbrev"] as const;
