import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { heldZone } from '../../../src/contract/held-zone.ts';
import type { Zone } from '../../../src/contract/zone.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { announceError, LeaveQuestion, useLeaveGuard } from '../../shared/ui/index.ts';
import { CandidateBar } from './candidate-bar.tsx';
import { type Candidate, candidatesFor } from './candidates.ts';
import { CorrectionForm } from './correction-form.tsx';
import {
  type CellPlace,
  differences,
  moveTo,
  put,
  putLines,
  redo,
  startEdit,
  symbolAt,
  undo,
} from './edit-state.ts';
import { EditorBar } from './editor-bar.tsx';
import { EditorGrid } from './editor-grid.tsx';
import { commandOf, EDITOR_KEYS, type EditorCommand, run } from './editor-keys.ts';
import { EditorNote } from './editor-note.tsx';
import { linesOf } from './held.ts';
import { JudgementLine } from './judgement-line.tsx';
import { useLiveJudgement } from './live-judgement.ts';
import type { Picture } from './strip-image.tsx';
import stripClasses from './strip-lines.module.css';
import classes from './zone-editor.module.css';
import { lookAt } from './zone-focus.ts';

interface ZoneEditorProps {
  examinationId: string;
  /** As it was read or entered, with its corrections. */
  zone: Zone;
  title: string;
  /** null for lines that came without a picture. */
  picture: Picture | null;
  onLeave(): void;
}

/** Corrects the characters of a zone under its picture; what was read stays and is shown under what replaces it. */
export function ZoneEditor({ examinationId, zone: shownAtFirst, title, picture, onLeave }: ZoneEditorProps) {
  const { t } = useTranslation();
  // What is corrected here is what was seen at the start; the core says when something else holds by then.
  const [zone] = useState(shownAtFirst);
  const grid = useRef<HTMLFieldSetElement>(null);
  const held = useMemo(() => linesOf(heldZone(zone)), [zone]);
  const read = useMemo(() => linesOf(zone), [zone]);
  const [edit, setEdit] = useState(() => startEdit(held));
  const [hovered, setHovered] = useState<CellPlace | null>(null);
  const [isReasonAsked, setReasonAsked] = useState(false);
  const correct = useExaminationCall('zone.correct', examinationId);
  const judgement = useLiveJudgement(edit.lines, picture ? zone : null, picture);
  const changes = differences(held, edit.lines);
  const guard = useLeaveGuard(changes.length > 0);
  const isCovered = isReasonAsked || guard.isAsked;
  const shown = hovered ?? edit.at;
  const candidates = candidatesFor(zone, edit.lines, judgement.reasoning, shown);

  // After every change, so that a candidate or a step back that was clicked leaves the keys where they were.
  useEffect(() => {
    const { line, index } = edit.at;
    lookAt({ zoneId: zone.id, line, index });
    if (!isCovered) grid.current?.querySelector<HTMLElement>(`[data-cell="${line}:${index}"]`)?.focus();
  }, [zone.id, edit, isCovered]);

  const mark = useCallback((to: CellPlace) => setEdit((before) => moveTo(before, to)), []);
  const leave = () => guard.ask(onLeave);
  const save = () => {
    if (changes.length > 0) setReasonAsked(true);
  };
  const choose = (candidate: Candidate) => setEdit(put(edit, shown, candidate.symbol));

  function act(command: EditorCommand) {
    if (command.kind === 'leave') leave();
    else if (command.kind === 'save') save();
    else if (command.kind === 'candidate') {
      const candidate = candidates[command.number - 1];
      if (candidate) choose(candidate);
    } else {
      setHovered(null);
      setEdit(run(edit, command, read));
    }
  }

  useCommands(
    EDITOR_KEYS.map(({ name, commands, isEverywhere, isKeyOnly }) => {
      const [command] = Object.values(commands);
      return {
        id: `zone.edit.${name}`,
        label: t(`correct.keys.${name}`),
        group: t('correct.keys.title'),
        keys: Object.keys(commands),
        keyOnly: isKeyOnly ?? false,
        isLocal: !isEverywhere,
        run: () => command && act(command),
      };
    }),
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    act(command);
  }

  function store(reason: string) {
    const basedOn = zone.corrections?.at(-1)?.revision ?? 0;
    correct.mutate(
      { examinationId, zoneId: zone.id, lines: [...edit.lines], reason, basedOn },
      {
        onSuccess: onLeave,
        onError: (thrown) => {
          setReasonAsked(false);
          announceError(thrown);
        },
      },
    );
  }

  const longest = Math.max(...edit.lines.map((text) => text.length), 1);

  return (
    <section
      className={stripClasses.strip}
      style={{ '--cells': longest } as CSSProperties}
      aria-label={t('correct.region')}
    >
      <EditorBar
        title={title}
        changed={changes.length}
        readLabel={t(picture ? 'correct.machine' : 'correct.entry')}
        can={{
          undo: edit.past.length > 0,
          redo: edit.future.length > 0,
          takeBack: read.join('\n') !== edit.lines.join('\n'),
        }}
        onInsert={() => act({ kind: 'insert' })}
        onTakeOut={() => act({ kind: 'takeOut' })}
        onSave={save}
        onUndo={() => setEdit(undo(edit))}
        onRedo={() => setEdit(redo(edit))}
        onTakeBack={() => setEdit(putLines(edit, read))}
        onLeave={leave}
      />
      <EditorGrid
        zone={zone}
        picture={picture}
        lines={edit.lines}
        read={read}
        checks={judgement.checks}
        marked={edit.at}
        grid={grid}
        onKeyDown={onKeyDown}
        onHover={setHovered}
        onMark={mark}
      />
      <div className={classes.below}>
        <CandidateBar
          place={shown}
          symbol={symbolAt(edit.lines, shown)}
          readAs={symbolAt(read, shown)}
          candidates={candidates}
          onChoose={choose}
        />
        <JudgementLine checks={judgement.checks} />
        <EditorNote full={edit.full} lines={edit.lines} hasPrint={zone.geometry !== null} />
      </div>
      {isReasonAsked && (
        <CorrectionForm
          from={held}
          to={edit.lines}
          isSaving={correct.isPending}
          onSave={store}
          onCancel={() => setReasonAsked(false)}
        />
      )}
      {guard.isAsked && <LeaveQuestion onStay={guard.stay} onLeave={guard.leave} />}
    </section>
  );
}
