import { Button } from '@mantine/core';
import { IconPencilPlus, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toErrorData } from '../../../src/contract/errors.ts';
import { useDraftCall, useDrafts } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { announceError } from '../../shared/ui/index.ts';
import classes from './entrance.module.css';
import { openNewModel } from './new-model-store.ts';

/** Begins a model from nothing. */
export function NewModelButton() {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={openNewModel}
    >
      {t('curate.newModel')}
    </Button>
  );
}

/** From the library to what is being written for it. */
export function DraftsEntrance() {
  const { t } = useTranslation();
  const { data } = useDrafts();
  return (
    <div className={classes.entrance}>
      <Link to="/drafts" className={classes.link}>
        {t('curate.draftsCount', { count: data?.items.length ?? 0 })}
      </Link>
      <NewModelButton />
    </div>
  );
}

/** From a model to its next version: to the draft of it, where one has been begun already. */
export function NewVersionButton({ code, version }: { code: string; version: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useDrafts();
  const create = useDraftCall('draft.create');
  const open = data?.items.find((draft) => draft.code === code);
  const go = (id: string) => void navigate({ to: '/drafts/$id', params: { id } });
  function begin() {
    if (open) return go(open.id);
    create.mutate(
      { from: { code, version } },
      {
        onSuccess: ({ id }) => go(id),
        onError: (thrown) => {
          announceError(thrown);
          if (toErrorData(thrown).code === 'draft.exists') void navigate({ to: '/drafts' });
        },
      },
    );
  }
  const label = t(open ? 'curate.openDraft' : 'curate.newVersion');
  useCommands([{ id: 'draft.version', label, group: t('curate.keys.title'), keys: [], run: begin }]);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPencilPlus size={14} aria-hidden="true" />}
      loading={create.isPending}
      onClick={begin}
    >
      {label}
    </Button>
  );
}
