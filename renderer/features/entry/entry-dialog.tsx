import { Button, Modal, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_ORIGINS, type EntryOrigin } from '../../../src/examination/light.ts';
import { FORMATS } from '../../../src/mrz/index.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announceError, LeaveQuestion, useLeaveGuard } from '../../shared/ui/index.ts';
import { JudgementLine, useLiveJudgement } from '../mrz/index.ts';
import classes from './entry-dialog.module.css';
import {
  ENTRY_FORMATS,
  type EntryFormat,
  entryLines,
  filled,
  isComplete,
  isStorable,
  writtenOf,
} from './entry-lines.ts';
import { closeEntry, type EntryStart, useEntry } from './entry-store.ts';
import { TypedLines } from './typed-lines.tsx';

/** Keys that follow each other faster than this, in ms, are a reader's: its line ends must not store anything. */
const READER_MS = 50;

function useFormats() {
  const { t } = useTranslation();
  return ENTRY_FORMATS.map((format) => ({
    value: format,
    label:
      format === 'any'
        ? t('entry.asItComes')
        : `${t(`format.${format}`)} · ${FORMATS[format].lineLengths.join(' + ')}`,
  }));
}

function useStore({ examinationId }: EntryStart) {
  const navigate = useNavigate();
  const enter = useExaminationCall('zone.enter', examinationId ?? undefined);
  const store = (lines: readonly string[], origin: EntryOrigin) =>
    enter.mutate(
      { lines: [...lines], origin, ...(examinationId ? { examinationId } : {}) },
      {
        onError: announceError,
        onSuccess: ({ id }) => {
          closeEntry();
          if (!examinationId) void navigate({ to: '/examination/$id', params: { id } });
        },
      },
    );
  return { store, isStoring: enter.isPending };
}

function EntryForm({ start }: { start: EntryStart }) {
  const { t } = useTranslation();
  const [text, setText] = useState(start.text);
  const [format, setFormat] = useState<EntryFormat>('any');
  const [origin, setOrigin] = useState(start.origin);
  const lastKey = useRef(Number.NEGATIVE_INFINITY);
  const { store, isStoring } = useStore(start);
  const formats = useFormats();
  const lines = useMemo(() => entryLines(text, format), [text, format]);
  const written = useMemo(() => writtenOf(lines), [lines]);
  const judgement = useLiveJudgement(written, null);
  const isFine = isStorable(written);

  const isUnsaved = text.trim() !== '' && text !== start.text;
  // The dialogue outlives a change of the screen below it, but not its window.
  const guard = useLeaveGuard(isUnsaved, 'window');

  const leave = () => guard.ask(closeEntry);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isFine && !isStoring) store(written, origin);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isReader = event.timeStamp - lastKey.current <= READER_MS;
    if (event.key !== 'Shift') lastKey.current = event.timeStamp;
    if (event.key !== 'Enter' || event.shiftKey) return;
    const isOver = event.ctrlKey || event.metaKey || (!isReader && isComplete(written, format));
    if (isReader) setOrigin('swipe');
    if (isOver) submit(event);
  }

  return (
    <Modal
      opened
      onClose={leave}
      withCloseButton={false}
      size={820}
      attributes={{ content: { 'aria-label': t('entry.title') } }}
    >
      <form className={classes.form} onSubmit={submit}>
        <h2>{t('entry.title')}</h2>
        <div className={classes.choices}>
          <Select
            label={t('entry.format')}
            data={formats}
            value={format}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', width: 'max-content' }}
            onChange={(value) => value && setFormat(value as EntryFormat)}
          />
          <div>
            <div className={classes.label} id="entry-origin">
              {t('entry.origin')}
            </div>
            <SegmentedControl
              aria-labelledby="entry-origin"
              value={origin}
              onChange={(value) => setOrigin(value as EntryOrigin)}
              data={ENTRY_ORIGINS.map((code) => ({ value: code, label: t(`entry.originOf.${code}`) }))}
            />
          </div>
        </div>
        <Textarea
          label={t('entry.lines')}
          description={t('entry.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={written.length > 0 && !isFine ? t('entry.tooLong') : null}
          classNames={{ input: classes.input ?? '' }}
          value={text}
          autosize
          minRows={3}
          maxRows={4}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          data-autofocus
          onKeyDown={onKeyDown}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TypedLines lines={lines} checks={judgement.checks} />
        <div className={classes.judgement}>
          <span>{judgement.format ? t(`format.${judgement.format}`) : t('zone.unknownFormat')}</span>
          {written.length > 0 ? <JudgementLine checks={judgement.checks} /> : t('entry.nothing')}
        </div>
        <div className={classes.end}>
          {format !== 'any' && (
            <Button variant="default" onClick={() => setText(filled(text, format))}>
              {t('entry.fill')}
            </Button>
          )}
          <span className={classes.into}>
            {start.examinationId && t('entry.into', { id: start.examinationId })}
          </span>
          <Button variant="default" onClick={leave}>
            {t('entry.cancel')}
          </Button>
          <Button type="submit" disabled={!isFine} loading={isStoring}>
            {t(start.examinationId ? 'entry.storeInto' : 'entry.store')}
          </Button>
        </div>
      </form>
      {guard.isAsked && <LeaveQuestion onStay={guard.stay} onLeave={guard.leave} />}
    </Modal>
  );
}

/** Typing, pasting or swiping a zone that no picture is read for. Mounted once. */
export function EntryDialog() {
  const { start } = useEntry();
  return start && <EntryForm start={start} />;
}
