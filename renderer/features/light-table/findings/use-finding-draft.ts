import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableLook } from '../../../../src/contract/findings.ts';
import type { CallInput } from '../../../../src/contract/index.ts';
import type { IndicatorKind } from '../../../../src/examination/indicator.ts';
import type { PageFrame } from '../../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { useExaminationCall } from '../../../shared/client/index.ts';
import { announce, announceError } from '../../../shared/ui/index.ts';
import { areaOf, type Box, stageNow } from '../../../shared/viewer/index.ts';

/** A finding that is being written. */
export interface FindingDraft {
  readonly page: string;
  readonly feature: string | null;
  readonly area: AreaMm;
  readonly indicator: IndicatorKind | null;
  readonly text: string;
  /** Whose words they are: those of the check that was looked at, how it is seen now, or somebody's own. */
  readonly words: 'check' | 'usual' | 'own';
  /** Whether the kind of sign is the one that the check proposes. */
  readonly isKindProposed: boolean;
  /** Whether what the spectra show belongs to it, where any are shown. */
  readonly withFrequencies: boolean;
}

/** Places are kept to a hundredth of a millimetre. */
const tidy = ({ xMm, yMm, widthMm, heightMm }: AreaMm): AreaMm => {
  const round = (mm: number) => Math.round(mm * 100) / 100;
  return { xMm: round(xMm), yMm: round(yMm), widthMm: round(widthMm), heightMm: round(heightMm) };
};

/** A box of the frame as far as it lies on the page, in mm. */
export function areaOnPage([left, top, right, bottom]: Box, { widthPx, heightPx, dpi }: PageFrame): AreaMm {
  const within = (px: number, most: number) => Math.min(most, Math.max(0, px));
  const box: Box = [
    within(left, widthPx),
    within(top, heightPx),
    within(right, widthPx),
    within(bottom, heightPx),
  ];
  // Of what is beside the page altogether nothing is left.
  const isOnPage = box[2] - box[0] >= 1 && box[3] - box[1] >= 1;
  return tidy(areaOf(isOnPage ? box : [0, 0, widthPx, heightPx], dpi));
}

/** What of the page is on the screen now. */
export const areaSeen = (frame: PageFrame): AreaMm =>
  areaOnPage(stageNow()?.seen() ?? [0, 0, frame.widthPx, frame.heightPx], frame);

/** What a check said of one place says nothing of another. */
const withoutCheck = (draft: FindingDraft): FindingDraft => ({
  ...draft,
  words: draft.words === 'check' ? 'usual' : draft.words,
  ...(draft.isKindProposed ? { indicator: null, isKindProposed: false } : {}),
});

/**
 * A finding that is being written on the table, until it is recorded or given up. `first`: one that was left there. `usualWords`: how
 * the table is seen now, which a finding says for as long as nobody says anything else.
 */
export function useFindingDraft(examinationId: string, first: FindingDraft | null, usualWords: () => string) {
  const { t } = useTranslation();
  const [written, setDraft] = useState(first);
  const draft = written?.words === 'usual' ? { ...written, text: usualWords() } : written;
  const [isDrawing, setDrawing] = useState(false);
  const recording = useExaminationCall('finding.record', examinationId);
  const change = (part: Partial<FindingDraft>) =>
    setDraft((now) => {
      if (!now) return now;
      const isElsewhere = part.feature !== undefined && part.feature !== now.feature;
      const kept = isElsewhere ? withoutCheck(now) : now;
      return { ...kept, ...part, ...(part.area ? { area: tidy(part.area) } : {}) };
    });
  const end = () => {
    setDraft(null);
    setDrawing(false);
  };

  return {
    draft,
    isDrawing,
    isBusy: recording.isPending,
    canRecord: draft !== null && (draft.indicator !== null || draft.text.trim() !== ''),
    /** What is being written stays, where something is. */
    begin: (first: FindingDraft) => setDraft((now) => now ?? { ...first, area: tidy(first.area) }),
    change,
    end,
    draw: () => setDrawing((now) => !now),
    drawn(area: AreaMm) {
      setDrawing(false);
      change({ area, feature: null });
    },
    /** @param frequencies where the spectra that belong to it were looked at */
    record(look: TableLook | null, frequencies: CallInput<'finding.record'>['frequencies']) {
      if (!draft || !look || recording.isPending) return;
      const { feature, area, indicator, text } = draft;
      recording.mutate(
        { examinationId, look, feature, area, indicator, text, frequencies },
        {
          onSuccess({ number }) {
            // Another one may have been begun meanwhile.
            setDraft((now) => (now === written ? null : now));
            announce(t('findings.done', { number }));
          },
          onError: announceError,
        },
      );
    },
  };
}

export type FindingDrafting = ReturnType<typeof useFindingDraft>;
