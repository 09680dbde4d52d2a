import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import type { ControlPoint } from '../../../src/imaging/register/control-points.ts';
import { exposure } from '../../../src/reference/index.ts';
import { useComparisonCall, useLibraryModel } from '../../shared/client/index.ts';
import { announceError, LeaveQuestion, ThrownWords, useLeaveGuard } from '../../shared/ui/index.ts';
import type { Selection } from '../capture/index.ts';
import { ModelSelect } from '../library/index.ts';
import classes from './by-hand.module.css';
import { ByHandBench } from './by-hand-bench.tsx';
import { firstGenuine, firstModel, firstPage, pagesWithPictures, readPictures } from './by-hand-choice.ts';

interface DialogProps {
  examination: Examination;
  state: CallOutput<'comparison.get'>;
  first: Selection;
  onClose(): void;
}

const keyOf = ({ captureId, frame }: Selection) => `${captureId} ${frame}`;

/** Calls that end the work: what was set is kept or taken back, and the document compared again by it. */
function useEnding(examinationId: string, model: string | undefined, onDone: () => void) {
  const set = useComparisonCall('placement.set', examinationId);
  const takeBack = useComparisonCall('placement.take_back', examinationId);
  const start = useComparisonCall('comparison.start', examinationId);
  const ended = {
    onError: announceError,
    onSuccess() {
      start.mutate({ examinationId, model: model ?? null }, { onError: announceError });
      onDone();
    },
  };
  return { set, takeBack, ended };
}

/** A picture is placed on a page of a model by points that are set on both. */
export function ByHandDialog({ examination, state, first, onClose }: DialogProps) {
  const { t } = useTranslation();
  const pictures = readPictures(examination.captures);
  const [selection, setSelection] = useState(first);
  const [code, setCode] = useState(() => firstModel(first, state));
  const [pageId, setPageId] = useState<string | null>(null);
  const [light, setLight] = useState<string | null>(null);
  const [isChanged, setChanged] = useState(false);
  const guard = useLeaveGuard(isChanged, 'window');
  const { data: opened, error } = useLibraryModel(code ?? null);
  const { set, takeBack, ended } = useEnding(examination.id, code, onClose);

  const picture = pictures.find((one) => keyOf(one) === keyOf(selection)) ?? pictures[0];
  if (!picture) return null;
  const { capture, of: frame, captureId, frame: index } = picture;
  const model = opened?.model;
  const pages = model ? pagesWithPictures(model) : [];
  const page = pages.find(({ id }) => id === pageId) ?? (model ? firstPage(picture, model, state) : null);
  const genuine =
    page?.pictures.find((one) => exposure(one) === light) ?? (page && firstGenuine(page, capture.light));
  const held = state.placements.find((one) => keyOf(one) === keyOf(picture) && one.model === code) ?? null;
  const about = { examinationId: examination.id, captureId, frame: index, model: code ?? '' };
  const save = (points: ControlPoint[]) => {
    const copied = points.map(({ page: [x, y], picture: [u, v] }) => ({
      page: [x, y] as [number, number],
      picture: [u, v] as [number, number],
    }));
    if (page) set.mutate({ ...about, page: page.id, points: copied }, ended);
  };

  return (
    <Modal
      opened
      onClose={() => guard.ask(onClose)}
      withCloseButton={false}
      closeOnClickOutside={false}
      size="min(1800px, 98vw)"
      xOffset="1vw"
      yOffset="2vh"
      attributes={{ content: { 'aria-label': t('byHand.title') } }}
    >
      <div className={classes.dialog}>
        <div className={classes.head}>
          <h2 tabIndex={-1} data-autofocus>
            {t('byHand.title')}
          </h2>
          <Select
            label={t('byHand.picture')}
            data={pictures.map((one) => ({
              value: keyOf(one),
              label: [one.capture.name, one.capture.light, one.frame > 0 && `${one.frame + 1}`]
                .filter(Boolean)
                .join(' · '),
            }))}
            value={keyOf(picture)}
            allowDeselect={false}
            onChange={(key) => {
              const next = pictures.find((one) => keyOf(one) === key);
              if (next) guard.ask(() => setSelection(next));
            }}
          />
          <div className={classes.model}>
            <span aria-hidden="true">{t('byHand.model')}</span>
            <ModelSelect
              label={t('byHand.model')}
              placeholder={t('byHand.chooseModel')}
              width="100%"
              value={code}
              first={{}}
              onChange={(next) => guard.ask(() => setCode(next))}
            />
          </div>
          <Select
            label={t('byHand.page')}
            data={pages.map(({ id, title }) => ({ value: id, label: title }))}
            value={page?.id ?? null}
            allowDeselect={false}
            onChange={(next) => guard.ask(() => setPageId(next))}
          />
          <Select
            label={t('byHand.light')}
            data={(page?.pictures ?? []).map(exposure)}
            value={genuine ? exposure(genuine) : null}
            allowDeselect={false}
            onChange={setLight}
          />
        </div>
        {error && <ThrownWords thrown={error} />}
        {page && genuine && model ? (
          <ByHandBench
            key={`${keyOf(picture)} ${code} ${page.id}`}
            capture={capture}
            frame={frame}
            page={{ id: page.id, title: page.title, size: page.size ?? model.size }}
            genuine={genuine}
            held={held}
            isSaving={set.isPending || takeBack.isPending}
            onChanged={setChanged}
            onSave={save}
            onTakeBack={() => takeBack.mutate(about, ended)}
            onClose={() => guard.ask(onClose)}
          />
        ) : (
          <p className={classes.nothing}>{t(code ? 'byHand.opening' : 'byHand.noModel')}</p>
        )}
      </div>
      {guard.isAsked && <LeaveQuestion onStay={guard.stay} onLeave={guard.leave} />}
    </Modal>
  );
}
