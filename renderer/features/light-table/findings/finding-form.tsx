import { Button, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areaInWords } from '../../../../src/examination/area-words.ts';
import { NOTE_LIMIT } from '../../../../src/examination/outcome.ts';
import type { PageFrame } from '../../../../src/examination/table-pages.ts';
import type { SecurityFeature } from '../../../../src/reference/index.ts';
import { attachedPlace, type Spectra } from '../frequencies/use-spectra.ts';
import { WithFrequencies } from '../frequencies/with-frequencies.tsx';
import classes from './findings.module.css';
import { IndicatorChoice } from './indicator-choice.tsx';
import { areaSeen, type FindingDrafting } from './use-finding-draft.ts';

interface FormProps {
  drafting: FindingDrafting;
  /** The number that it will have. */
  number: number;
  /** Of the page. */
  features: readonly SecurityFeature[];
  frame: PageFrame;
  /** What the spectra show, and whether it is put into the finding. */
  spectra: Spectra;
  /** Why what is seen could not be recorded when that was tried: a picture is not there yet, or could not be made. */
  refused: 'waiting' | 'failed' | null;
  onRecord(): void;
}

/** What is seen becomes a finding: where, what kind of sign, and in words. Ctrl Enter records it, Escape gives it up. */
export function FindingForm({ drafting, number, features, frame, spectra, refused, onRecord }: FormProps) {
  const { t } = useTranslation();
  const { draft, change, isDrawing, isBusy, canRecord } = drafting;
  if (!draft) return null;
  const isSaid = canRecord || attachedPlace(draft, spectra) !== null;
  return (
    <form
      className={classes.draft}
      aria-label={t('findings.new', { number })}
      onSubmit={(event) => {
        event.preventDefault();
        onRecord();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // It closes the list of a choice first.
        if (event.target instanceof HTMLElement && event.target.ariaExpanded === 'true') return;
        event.stopPropagation();
        drafting.end();
      }}
    >
      <h2>{t('findings.new', { number })}</h2>
      <Select
        size="xs"
        label={t('findings.feature')}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('outcome.nothingFound')}
        data={[
          { value: '', label: t('findings.elsewhere') },
          ...features.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={draft.feature ?? ''}
        onChange={(id) => {
          const feature = features.find((each) => each.id === id);
          change(feature?.area ? { feature: feature.id, area: feature.area } : { feature: id || null });
        }}
      />
      <div className={classes.area}>
        <code data-finding-area>{areaInWords(draft.area)}</code>
        <Button
          size="compact-xs"
          variant={isDrawing ? 'filled' : 'default'}
          aria-pressed={isDrawing}
          onClick={drafting.draw}
        >
          {t('findings.draw')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => change({ area: areaSeen(frame) })}>
          {t('findings.whatIsSeen')}
        </Button>
        {isDrawing && <p className={classes.how}>{t('findings.drawHow')}</p>}
      </div>
      <IndicatorChoice
        value={draft.indicator}
        isProposed={draft.isKindProposed}
        onChange={(indicator) => change({ indicator, isKindProposed: false })}
      />
      <Textarea
        size="xs"
        label={t('findings.text')}
        description={isSaid ? null : t('findings.saySomething')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={3}
        maxLength={NOTE_LIMIT}
        data-autofocus
        autoFocus
        data-own-undo
        // What the program proposes is written over at once.
        onFocus={({ currentTarget }) => draft.words !== 'own' && currentTarget.select()}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value, words: 'own' })}
      />
      <WithFrequencies
        spectra={spectra}
        page={draft.page}
        isWith={draft.withFrequencies}
        onWith={(withFrequencies) => change({ withFrequencies })}
      />
      {refused && (
        <p className={classes.refused} role="alert">
          {t(`findings.refused.${refused}`)}
        </p>
      )}
      <div className={classes.deeds}>
        <Button type="submit" size="xs" loading={isBusy} disabled={!isSaid}>
          {t('findings.record')}
        </Button>
        <Button size="xs" variant="default" onClick={drafting.end}>
          {t('findings.cancel')}
        </Button>
      </div>
    </form>
  );
}
