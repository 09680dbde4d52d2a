import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import { planOf } from '../../../../test/builders/migrations.ts';
import { UNFINISHED_QUERY } from '../captures.ts';
import { type Connection, connect } from '../connection.ts';
import { listQuery } from '../examinations.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { KEY } from '../store.fixture.ts';

function emptyDatabase(): Connection {
  const db = connect(join(testFolder(), 'test.db'), KEY);
  onTestFinished(() => void db.close());
  return db;
}

function migrated(): Connection {
  const db = emptyDatabase();
  migrate(db);
  const examination = db.prepare('INSERT INTO examination (id, opened_at, search) VALUES (?, ?, ?)');
  const evidence = db.prepare(`INSERT INTO evidence VALUES (?, 1, zeroblob(32), '2026-01-01')`);
  const capture =
    db.prepare(`INSERT INTO capture (id, examination_id, sha256, name, size_bytes, light, origin,
    received_at, state) VALUES (?, ?, ?, 'x', 1, 'VI', 'drop', '2026-01-01', ?)`);
  const fill = db.transaction(() => {
    for (let n = 0; n < 500; n++) {
      const id = `EX-2026-${String(n).padStart(6, '0')}`;
      examination.run(id, `2026-01-01T00:00:00.${String(n).padStart(3, '0')}Z`, id);
      evidence.run(`hash ${n}`);
      capture.run(`capture ${n}`, id, `hash ${n}`, n % 100 === 0 ? 'queued' : 'done');
    }
  });
  fill();
  db.exec('ANALYZE');
  return db;
}

describe('migration 1', () => {
  it('makes an empty database usable, once', () => {
    const db = emptyDatabase();
    expect(schemaVersion(db)).toBe(0);
    migrate(db, 1);
    expect(schemaVersion(db)).toBe(1);
    const schema = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
    const before = schema();
    migrate(db, 1);
    expect(schema()).toEqual(before);
  });

  it('keeps types: every table is strict', () => {
    const db = migrated();
    const tables = db.pragma('table_list') as { name: string; type: string; strict: number }[];
    const own = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
    expect(() => db.exec(`INSERT INTO examination_number VALUES (2026, 'many')`)).toThrow(
      /cannot store TEXT/,
    );
  });

  it('is undone as a whole when a step fails', () => {
    const db = emptyDatabase();
    db.exec('CREATE TABLE verification (id INTEGER)');
    expect(() => migrate(db, 1)).toThrow(/already exists/);
    expect(schemaVersion(db)).toBe(0);
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()).toEqual([
      'verification',
    ]);
  });

  it('lists the log in the order of its index, without sorting', () => {
    const db = migrated();
    const { sql } = listQuery({ limit: 100, offset: 0 });
    const plan = planOf(db, sql, 100, 0);
    expect(plan[0]).toBe('SCAN e USING INDEX examination_by_time');
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN (c|o|outcome|capture)\b/);
  });

  it('looks a range of days up in the index', () => {
    const db = migrated();
    const { sql, values } = listQuery({ from: '2026-01-01', to: '2026-01-02', limit: 100, offset: 0 });
    const plan = planOf(db, sql, ...values, 100, 0);
    expect(plan[0]).toBe('SEARCH e USING INDEX examination_by_time (opened_at>? AND opened_at<?)');
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
  });

  it('finds what is unfinished without looking at what is done', () => {
    const db = migrated();
    const plan = planOf(db, UNFINISHED_QUERY);
    expect(plan[0]).toBe('SCAN c USING INDEX capture_unfinished');
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
    expect(db.prepare(UNFINISHED_QUERY).all()).toHaveLength(5);
  });
});
