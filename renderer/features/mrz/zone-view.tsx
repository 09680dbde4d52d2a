import { Button, SegmentedControl } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heldZone } from '../../../src/contract/held-zone.ts';
import type { Zone, ZoneCorrection } from '../../../src/contract/zone.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { CopyText, formatInstant, Result } from '../../shared/ui/index.ts';
import { FieldsTable } from './fields-table.tsx';
import { linesOf } from './held.ts';
import { JudgementLine } from './judgement-line.tsx';
import { ReasoningPanel } from './reasoning-panel.tsx';
import { worst } from './results.ts';
import type { Picture } from './strip-image.tsx';
import { StripLines } from './strip-lines.tsx';
import { ZoneEditor } from './zone-editor.tsx';
import classes from './zone-panel.module.css';

const KEY = 'E';

/** The corrections of a zone, the newest first, with who made them, when and why. */
function Corrections({ corrections }: { corrections: readonly ZoneCorrection[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.corrections} aria-label={t('correct.list')}>
      {corrections.toReversed().map(({ revision, actor, correctedAt, reason }) => (
        <li key={revision}>
          {t('correct.by', { revision, actor, at: formatInstant(correctedAt) })}
          <q>{reason}</q>
        </li>
      ))}
    </ol>
  );
}

interface ZoneViewProps {
  examinationId: string;
  /** As it was read or entered, with its corrections. */
  zone: Zone;
  title: string;
  picture: Picture | null;
  /** Where the lines came from, in words. */
  source: ReactNode;
  /** Whether the key of the editor opens this zone: the first one on the screen. */
  hasKey: boolean;
}

/** One zone: what holds, what was read, and the way to correct it. */
export function ZoneView({ examinationId, zone, title, picture, source, hasKey }: ZoneViewProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const [isReadShown, setReadShown] = useState(false);
  const corrections = zone.corrections ?? [];
  const isCorrected = corrections.length > 0;
  const shown = isReadShown ? zone : heldZone(zone);
  // Over everything that was checked: a document that has expired must not look all right here.
  const overall = worst(shown.checks.map(({ result }) => result));
  useCommands(
    hasKey && !isEditing
      ? [
          {
            id: 'zone.correct',
            label: t('correct.open'),
            group: t('zone.title'),
            keys: [KEY],
            run: () => setEditing(true),
          },
        ]
      : [],
  );
  if (isEditing) {
    return (
      <article className={classes.zone}>
        <ZoneEditor
          examinationId={examinationId}
          zone={zone}
          title={title}
          picture={picture}
          onLeave={() => {
            setEditing(false);
            setReadShown(false);
          }}
        />
      </article>
    );
  }
  return (
    <article className={classes.zone}>
      <header className={classes.header}>
        <h2>{title}</h2>
        <span>{shown.format ? t(`format.${shown.format}`) : t('zone.unknownFormat')}</span>
        {overall && <Result result={overall} />}
        <CopyText text={linesOf(shown).join('\n')} what={t('copy.zone')} />
        {isCorrected && (
          <SegmentedControl
            aria-label={t('correct.which')}
            value={isReadShown ? 'read' : 'held'}
            onChange={(value) => setReadShown(value === 'read')}
            data={[
              { value: 'held', label: t('correct.held', { revision: corrections.length }) },
              { value: 'read', label: t(picture ? 'correct.machine' : 'correct.entry') },
            ]}
          />
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPencil size={14} aria-hidden="true" />}
          onClick={() => setEditing(true)}
        >
          {t('correct.open')}
        </Button>
      </header>
      <StripLines zone={shown} read={linesOf(zone)} picture={picture} />
      {isReadShown && <JudgementLine checks={zone.checks} />}
      {isCorrected && <Corrections corrections={corrections} />}
      <ReasoningPanel zone={shown} />
      <FieldsTable zone={shown} />
      <footer className={classes.reader}>{source}</footer>
    </article>
  );
}
