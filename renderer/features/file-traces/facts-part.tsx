import { useTranslation } from 'react-i18next';
import type { FileFacts } from '../../../src/contract/file-facts.ts';
import { formatBytes } from '../../shared/ui/index.ts';
import classes from './file-screen.module.css';

type Row = readonly [name: string, value: string];

/** Names and what holds for them; what is `null` is left out. */
function Rows({ rows }: { rows: readonly (Row | null)[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      {rows.flatMap((row) =>
        row ? [<dt key={`${row[0]} is`}>{t(`file.fact.${row[0]}`)}</dt>, <dd key={row[0]}>{row[1]}</dd>] : [],
      )}
    </dl>
  );
}

type Jpeg = Extract<FileFacts['jpeg'], { kind: 'read' }>;

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The 64 divisors of a table as they stand in a block. */
function Divisors({ use, values }: Jpeg['tables'][number]) {
  const { t } = useTranslation();
  return (
    <table className={classes.divisors}>
      <caption>{t(`file.table.${use}`)}</caption>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            {ROWS.map((column) => (
              <td key={column}>{values[8 * row + column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Compression({ jpeg }: { jpeg: Jpeg }) {
  const { t } = useTranslation();
  const { coding, subsampling, quality, tables, tablesSha256, segments, bytesAfterEnd } = jpeg;
  return (
    <>
      <Rows
        rows={[
          ['quality', quality === null ? t('file.unusualTables') : t('file.quality', { quality })],
          ['coding', t(`file.coding.${coding}`)],
          subsampling === null ? null : ['subsampling', subsampling],
          segments.length > 0 ? ['segments', segments.join(', ')] : null,
          bytesAfterEnd > 0 ? ['afterEnd', formatBytes(bytesAfterEnd)] : null,
          tablesSha256 === null ? null : ['tablesHash', tablesSha256],
        ]}
      />
      <div className={classes.tables}>
        {tables.map((table, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tables have no name of their own, and never change
          <Divisors key={n} {...table} />
        ))}
      </div>
    </>
  );
}

function Metadata({ facts }: { facts: FileFacts }) {
  const { t } = useTranslation();
  const { exif, xmpBytes, xmpTool, iccBytes, hasThumbnail } = facts;
  const none = t('file.none');
  const row = (name: string, value: string | null): Row | null => (value === null ? null : [name, value]);
  const ofExif =
    exif?.kind === 'read'
      ? [
          row('camera', [exif.make, exif.model].filter((each) => each !== null).join(' ') || none),
          row('software', exif.software ?? none),
          row('taken', exif.taken ?? none),
          row('changed', exif.changed),
          row('orientation', exif.orientation === null ? null : String(exif.orientation)),
          row('place', t(exif.hasPlace ? 'file.there' : 'file.notThere')),
        ]
      : [row('exif', exif ? t('file.exifRefused', { reason: exif.reason }) : none)];
  const there = (bytes: number | null) => (bytes === null ? none : formatBytes(bytes));
  return (
    <Rows
      rows={[
        ...ofExif,
        row('xmp', there(xmpBytes)),
        row('tool', xmpTool),
        row('profile', there(iccBytes)),
        row('thumbnail', t(hasThumbnail ? 'file.there' : 'file.notThere')),
      ]}
    />
  );
}

/** What the file says of itself, row by row. */
export function FactsPart({
  facts,
  widthPx,
  heightPx,
}: {
  facts: FileFacts;
  widthPx: number;
  heightPx: number;
}) {
  const { t } = useTranslation();
  const { container, sizeBytes, frames, jpeg } = facts;
  return (
    <>
      <h2>{t('file.part.file')}</h2>
      <Rows
        rows={[
          ['container', container.toUpperCase()],
          ['size', formatBytes(sizeBytes)],
          ['picture', t('viewer.sizePx', { width: widthPx, height: heightPx })],
          frames > 1 ? ['pages', String(frames)] : null,
        ]}
      />
      {jpeg && <h2>{t('file.part.compression')}</h2>}
      {jpeg?.kind === 'read' && <Compression jpeg={jpeg} />}
      {jpeg?.kind === 'refused' && (
        <p className={classes.hint}>{t('file.markersRefused', { reason: jpeg.reason })}</p>
      )}
      <h2>{t('file.part.metadata')}</h2>
      <Metadata facts={facts} />
      <p className={classes.hint}>{t('file.anybody')}</p>
    </>
  );
}
