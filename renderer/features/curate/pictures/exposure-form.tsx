import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIGHTS, type Light } from '../../../../src/examination/light.ts';
import { NumberEntry } from './number-entry.tsx';
import { angleOf, inLight, type PictureChoice, UV_LAMPS_NM } from './picture-choice.ts';
import classes from './picture-dialog.module.css';
import type { PictureTarget } from './target.ts';

interface ExposureFormProps {
  target: PictureTarget;
  choice: PictureChoice;
  onChange(part: Partial<PictureChoice>): void;
}

/** Which page a picture shows, and in which light. */
export function ExposureForm({ target, choice, onChange }: ExposureFormProps) {
  const { t } = useTranslation();
  const { page, light, isGuessed } = choice;
  return (
    <div className={classes.exposure}>
      {target.pages && (
        <Select
          label={t('pictures.page')}
          placeholder={t('pictures.choose')}
          data={[...target.pages]}
          value={page}
          allowDeselect={false}
          onChange={(value) => value && onChange({ page: value })}
        />
      )}
      <Select
        label={
          <>
            {t('pictures.light')}
            {isGuessed && <span className={classes.guessed}>{t('pictures.guessed')}</span>}
          </>
        }
        placeholder={t('pictures.choose')}
        data={LIGHTS.map((code) => ({ value: code, label: `${code} · ${t(`light.${code}`)}` }))}
        value={light}
        allowDeselect={false}
        onChange={(value) => value && onChange({ ...inLight(value as Light), isGuessed: false })}
      />
      {target.pages && <Lamp choice={choice} onChange={onChange} />}
    </div>
  );
}

/** What else tells two pictures of one light apart. */
function Lamp({ choice, onChange }: Pick<ExposureFormProps, 'choice' | 'onChange'>) {
  const { t } = useTranslation();
  const { light, wavelengthNm, azimuthDeg, elevationDeg } = choice;
  if (light === 'UV')
    return (
      <Select
        label={t('pictures.wavelength')}
        data={[...new Set([...UV_LAMPS_NM, wavelengthNm ?? UV_LAMPS_NM[0]])].map((nm) => ({
          value: String(nm),
          label: t('pictures.nm', { nm }),
        }))}
        value={String(wavelengthNm)}
        allowDeselect={false}
        onChange={(value) => onChange({ wavelengthNm: Number(value) })}
      />
    );
  if (light === 'IR')
    return (
      <NumberEntry
        label={t('pictures.wavelengthIfKnown')}
        value={wavelengthNm}
        onChange={(nm) => onChange({ wavelengthNm: nm })}
      />
    );
  if (light !== 'OB' && light !== 'CX') return null;
  const error = angleOf(choice) === undefined;
  return (
    <>
      <NumberEntry
        label={t('pictures.azimuth')}
        placeholder={t('pictures.azimuthHint')}
        error={error}
        value={azimuthDeg}
        onChange={(deg) => onChange({ azimuthDeg: deg })}
      />
      <NumberEntry
        label={t('pictures.elevation')}
        placeholder={t('pictures.elevationHint')}
        error={error}
        value={elevationDeg}
        onChange={(deg) => onChange({ elevationDeg: deg })}
      />
    </>
  );
}
