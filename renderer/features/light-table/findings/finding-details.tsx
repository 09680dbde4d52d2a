import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFinding } from '../../../../src/contract/findings.ts';
import { areaInWords } from '../../../../src/examination/area-words.ts';
import { inUnits, isMeasure, scaleInPercent } from '../../../../src/examination/drawing.ts';
import { doneOf, readChain } from '../../../../src/imaging/view-tools/index.ts';
import { useExaminationCall } from '../../../shared/client/index.ts';
import { announceError, formatInstant, useSaveSheet } from '../../../shared/ui/index.ts';
import { KeptSpectra } from '../frequencies/kept-spectra.tsx';
import { reopen } from '../reopened.ts';
import { stepInWords } from '../tool-words.ts';
import { RewordForm, TakeBackForm } from './finding-changes.tsx';
import { FindingCrops } from './finding-crops.tsx';
import classes from './findings.module.css';
import { lookView } from './look-view.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ finding, toolsInWords }: { finding: StoredFinding; toolsInWords: string }) {
  const { t } = useTranslation();
  const { look, light, model, pageTitle, area, actor, recordedAt, revision, takenBack } = finding;
  const percent = scaleInPercent(look.drawings);
  const drawn = look.drawings.map((drawing) => {
    const name = t(`table.kind.${drawing.kind}`);
    if (drawing.kind === 'text') return `${name} “${drawing.words}”`;
    return isMeasure(drawing.kind) ? `${name} ${inUnits(drawing, look.drawings)}` : name;
  });
  return (
    <dl className={classes.facts}>
      <Fact name={t('findings.place')}>{`${pageTitle} · ${areaInWords(area)}`}</Fact>
      <Fact name={t('compare.light')}>{`${look.exposure} · ${t(`light.${light}`)}`}</Fact>
      {drawn.length > 0 && <Fact name={t('findings.drawn')}>{drawn.join(', ')}</Fact>}
      {percent !== null && <Fact name={t('findings.measuredBy')}>{t('table.scaled', { percent })}</Fact>}
      <Fact name={t('findings.tools')}>{toolsInWords}</Fact>
      <Fact name={t('findings.model')}>{`${model.code} v${model.version}`}</Fact>
      <Fact name={t('findings.recorded')}>
        {t('findings.by', { actor, at: formatInstant(recordedAt), revision })}
      </Fact>
      {takenBack && (
        <Fact name={t('findings.takenBack')}>
          {`${takenBack.reason} · ${takenBack.actor}, ${formatInstant(takenBack.at)}`}
        </Fact>
      )}
    </dl>
  );
}

/** Saves a finding as a picture, where the browser or the dialog of the desktop is told. */
function SaveSheet({ examinationId, finding }: { examinationId: string; finding: StoredFinding }) {
  const { t } = useTranslation();
  const drawing = useExaminationCall('finding.export', examinationId);
  const save = useSaveSheet();
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={drawing.isPending}
      onClick={() =>
        drawing.mutate({ examinationId, findingId: finding.id }, { onSuccess: save, onError: announceError })
      }
    >
      {t('findings.save')}
    </Button>
  );
}

/** All of a finding: both sides at one scale, what was said, where and how it was seen, and what can be done with it. */
export function FindingDetails({
  examinationId,
  finding,
}: {
  examinationId: string;
  finding: StoredFinding;
}) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<'words' | 'back' | null>(null);
  const steps = doneOf(readChain(finding.look.tools) ?? []);
  const toolsInWords =
    steps.length === 0 ? t('tools.untouched') : steps.map((step) => stepInWords(t, step)).join(' → ');
  const end = () => setChanging(null);
  return (
    <div className={classes.details}>
      <FindingCrops finding={finding} toolsInWords={toolsInWords} />
      {finding.frequencies && <KeptSpectra frequencies={finding.frequencies} />}
      {finding.text && <p className={classes.text}>{finding.text}</p>}
      <Facts finding={finding} toolsInWords={toolsInWords} />
      {changing === 'words' && <RewordForm examinationId={examinationId} finding={finding} onEnd={end} />}
      {changing === 'back' && <TakeBackForm examinationId={examinationId} finding={finding} onEnd={end} />}
      {changing === null && (
        <div className={classes.deeds}>
          <Button
            size="compact-xs"
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/examination/$id/table"
                params={{ id: examinationId }}
                search={lookView(finding)}
                onClick={reopen}
              />
            )}
          >
            {t('findings.lookAgain')}
          </Button>
          <SaveSheet examinationId={examinationId} finding={finding} />
          {!finding.takenBack && (
            <>
              <Button size="compact-xs" variant="default" onClick={() => setChanging('words')}>
                {t('findings.reword')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => setChanging('back')}>
                {t('findings.takeBack')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
