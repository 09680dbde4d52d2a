import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import { announce } from './announce.ts';

/** Announces a sheet that was drawn, and saves it where the browser or the dialog of the desktop is told. */
export function useSaveSheet() {
  const { t } = useTranslation();
  return ({ sha256, name }: { readonly sha256: string; readonly name: string }) => {
    const link = document.createElement('a');
    link.href = mediaUrl(sha256, null);
    link.download = name;
    link.click();
    announce(t('findings.saved', { name, sha256 }));
  };
}
