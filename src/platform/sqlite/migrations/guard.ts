/** A trigger for each way in which a row that must stay could be lost: changed, deleted, or replaced by an insert. */
export const guard = (table: string, replaced: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN ${replaced}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
`;

export const present = (table: string, condition: string) =>
  `EXISTS (SELECT 1 FROM ${table} WHERE ${condition})`;
