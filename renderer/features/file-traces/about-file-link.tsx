import { IconFileSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import type { PagePlace } from '../../../src/examination/table-pages.ts';
import { useCommands } from '../../shared/commands/index.ts';
import classes from './file-screen.module.css';

interface LinkProps {
  examination: Examination;
  /** The picture of the document that is looked at; `null` where there is none. */
  place: PagePlace | null;
}

/** The way to what tells of the file of a picture. The genuine pictures of the library need none. */
export function AboutFileLink({ examination, place }: LinkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const capture = place && examination.captures.find(({ sha256 }) => sha256 === place.sha256);
  const to = capture && {
    ...{ to: '/examination/$id/file/$captureId' as const },
    params: { id: examination.id, captureId: capture.id },
    search: place.frame > 0 ? { frame: place.frame } : {},
  };
  useCommands(
    to
      ? [
          {
            ...{ id: 'file.open', label: t('file.open'), group: t('file.title'), keys: [] },
            run: () => void navigate(to),
          },
        ]
      : [],
  );
  if (!to) return null;
  return (
    <p className={classes.link}>
      <Link {...to}>
        <IconFileSearch size={14} aria-hidden="true" />
        {t('file.link', { name: capture.name })}
      </Link>
    </p>
  );
}
