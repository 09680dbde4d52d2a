import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FORMATS, MRZ_FORMATS } from '../../../src/mrz/formats.ts';
import { AreaField, PageField } from './area-fields.tsx';
import { begunZone } from './document-edit.ts';
import panel from './draft-panel.module.css';
import type { DraftZone } from './draft-parts.ts';
import { useDocument, useEditing } from './editing-context.ts';
import fields from './fields.module.css';
import { ChoiceField, CodeField, LineField, ParsedField } from './fields.tsx';
import { useLook } from './look-context.ts';
import { readCodes } from './typed-values.ts';

const FORMAT_CHOICES = MRZ_FORMATS.map((value) => ({ value, label: FORMATS[value].name }));

type Change = (part: Partial<DraftZone>, name: string) => void;

function OptionalData({ zone, change }: { zone: DraftZone; change: Change }) {
  const { t } = useTranslation();
  const uses = zone.optionalData ?? [];
  return (
    <fieldset className={fields.list}>
      <legend>{t('curate.field.optionalData')}</legend>
      {uses.length === 0 && <p className={fields.quiet}>{t('curate.noOptionalData')}</p>}
      {uses.map((use, at) => {
        const path = `mrz.optionalData[${at}]`;
        const put = (part: typeof use, name: string) =>
          change({ optionalData: uses.with(at, { ...use, ...part }) }, `optionalData[${at}].${name}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all that tells two of them apart.
          <div key={at} className={fields.pair}>
            <LineField
              path={`${path}.meaning`}
              label={t('curate.field.meaning')}
              value={use.meaning}
              onChange={(meaning) => put({ meaning }, 'meaning')}
            />
            <div className={fields.row}>
              <CodeField
                path={`${path}.pattern`}
                label={t('curate.field.pattern')}
                value={use.pattern}
                input={{ className: fields.code ?? '' }}
                onChange={(pattern) => put({ pattern }, 'pattern')}
              />
              <ActionIcon
                className={panel.atField ?? ''}
                aria-label={t('curate.takeOut', { what: use.meaning ?? t('curate.field.optionalData') })}
                onClick={() => change({ optionalData: uses.toSpliced(at, 1) }, 'optionalData')}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => change({ optionalData: [...uses, {}] }, `optionalData ${uses.length}`)}
        >
          {t('curate.addOptionalData')}
        </Button>
      </div>
    </fieldset>
  );
}

/** What is the custom of this model in its machine readable zone. */
export function ZoneSection() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const { look, shown, change: changeLook, choose } = useLook();
  const zone = document.mrz;
  if (!zone) {
    return (
      <div className={panel.section}>
        <p className={panel.words}>{t('curate.noZone')}</p>
        <div>
          <Button
            variant="default"
            onClick={() => {
              edit((before) => ({ ...before, mrz: begunZone(before, shown.page?.id) }));
              choose('mrz');
            }}
          >
            {t('curate.addZone')}
          </Button>
        </div>
      </div>
    );
  }
  const change: Change = (part, name) =>
    edit((before) => ({ ...before, mrz: { ...before.mrz, ...part } }), `mrz.${name}`);
  return (
    <div className={panel.section}>
      <div className={panel.site}>
        <PageField path="mrz.page" value={zone.page} onChange={(page) => change({ page }, 'page')} />
        <Button
          size="compact-sm"
          variant="default"
          disabled={!shown.picture || zone.area !== undefined}
          aria-pressed={look.drawing}
          onClick={() => changeLook({ drawing: !look.drawing })}
        >
          {t('curate.drawThis')}
        </Button>
      </div>
      <AreaField path="mrz.area" values={zone.area} onChange={(area) => change({ area }, 'area')} />
      <ChoiceField
        path="mrz.format"
        label={t('curate.field.format')}
        value={zone.format}
        choices={FORMAT_CHOICES}
        onChange={(format) => change({ format }, 'format')}
      />
      <div className={fields.pair}>
        <ParsedField
          path="mrz.documentCodes"
          label={t('curate.field.documentCodes')}
          input={{ placeholder: 'P<, PP', className: fields.code ?? '' }}
          value={zone.documentCodes}
          read={readCodes}
          write={(codes) => codes.join(', ')}
          onChange={(documentCodes) => change({ documentCodes }, 'documentCodes')}
        />
        <CodeField
          path="mrz.issuer"
          label={t('curate.field.zoneIssuer')}
          input={{ placeholder: 'UTO', className: fields.code ?? '' }}
          value={zone.issuer}
          onChange={(issuer) => change({ issuer }, 'issuer')}
        />
      </div>
      <CodeField
        path="mrz.numberPattern"
        label={t('curate.field.numberPattern')}
        hint={t('library.patternKey')}
        input={{ placeholder: '@########', className: fields.code ?? '' }}
        value={zone.numberPattern}
        onChange={(numberPattern) => change({ numberPattern }, 'numberPattern')}
      />
      <OptionalData zone={zone} change={change} />
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => edit((before) => ({ ...before, mrz: null }))}
        >
          {t('curate.removeZone')}
        </Button>
      </div>
    </div>
  );
}
