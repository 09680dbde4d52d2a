import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './draft-header.module.css';
import { useDocument, useEditing, useEditingState, useFaults } from './editing-context.ts';
import { AT_CHECK } from './look.ts';
import { useLook } from './look-context.ts';
import { SavingWords } from './saving-words.tsx';

interface DraftHeaderProps {
  onDiscard(): void;
  onPublish(): void;
}

/** How far the draft is: what keeps it from being published, in words that lead there. */
function Readiness() {
  const { t } = useTranslation();
  const { change } = useLook();
  const errors = useFaults().filter(({ severity }) => severity === 'error').length;
  return (
    <button
      type="button"
      className={classes.readiness}
      data-fine={errors === 0}
      onClick={() => change(AT_CHECK)}
    >
      {errors === 0 ? t('curate.ready') : t('curate.toMend', { count: errors })}
    </button>
  );
}

function Steps() {
  const { t } = useTranslation();
  const { undo, redo } = useEditing();
  const canUndo = useEditingState(({ history }) => history.past.length > 0);
  const canRedo = useEditingState(({ history }) => history.future.length > 0);
  return (
    <>
      <Tooltip label={`${t('curate.undo')} · Ctrl Z`}>
        <ActionIcon aria-label={t('curate.undo')} disabled={!canUndo} onClick={undo}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('curate.redo')} · Ctrl Shift Z`}>
        <ActionIcon aria-label={t('curate.redo')} disabled={!canRedo} onClick={redo}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

export function DraftHeader({ onDiscard, onPublish }: DraftHeaderProps) {
  const { t } = useTranslation();
  const { look, change } = useLook();
  const { isPreview } = look;
  const { key, title } = useDocument();
  const { basedOn, nextVersion } = useEditingState(({ draft }) => draft);
  return (
    <header className={classes.header}>
      <Link to="/drafts" className={classes.back}>
        {`◂ ${t('curate.drafts')}`}
      </Link>
      <h1>{key?.code ?? t('curate.noCode')}</h1>
      <span className={classes.title} title={title}>
        <b>{title}</b>
        {` · ${basedOn === null ? t('curate.newModel') : t('curate.basedOn', { version: basedOn })}`}
      </span>
      <SavingWords />
      <div className={classes.end}>
        <Steps />
        <Readiness />
        <Button
          size="compact-sm"
          variant="default"
          aria-pressed={isPreview}
          onClick={() => change({ isPreview: !isPreview, chosen: null, drawing: false })}
        >
          {t(isPreview ? 'curate.goOnWriting' : 'curate.preview')}
        </Button>
        <Tooltip label={t('curate.discard')}>
          <ActionIcon aria-label={t('curate.discard')} onClick={onDiscard}>
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${t('curate.publish')} · Ctrl Enter`}>
          <Button size="compact-sm" onClick={onPublish}>
            {t('curate.publishVersion', { version: nextVersion })}
          </Button>
        </Tooltip>
      </div>
    </header>
  );
}
