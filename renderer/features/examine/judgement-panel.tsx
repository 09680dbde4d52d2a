import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import type { Selection } from '../capture/index.ts';
import { ComparePanel, CompareTab } from '../compare/index.ts';
import { FindingsFold } from '../light-table/index.ts';
import { ChecksPanel } from '../mrz/index.ts';
import classes from './judgement-panel.module.css';
import { OutcomePanel } from './outcome-panel.tsx';
import { checkEntries, isPending, isStopped } from './selection.ts';

interface JudgementPanelProps {
  examination: Examination;
  select(selection: Selection): void;
}

/** Beside the picture: what was checked, what was compared, and below both the outcome. */
export function JudgementPanel({ examination, select }: JudgementPanelProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<string | null>('checks');
  const { captures } = examination;
  const nothing = captures.some(isPending) ? 'pending' : captures.every(isStopped) ? 'unread' : 'none';
  return (
    <>
      <Tabs value={tab} onChange={setTab} classNames={{ tab: classes.tab ?? '' }}>
        <Tabs.List aria-label={t('checks.title')}>
          <Tabs.Tab value="checks">{t('checks.title')}</Tabs.Tab>
          <Tabs.Tab value="compare">
            <CompareTab examinationId={examination.id} />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks">
          <ChecksPanel entries={checkEntries(examination, select)} nothing={nothing} />
        </Tabs.Panel>
        <Tabs.Panel value="compare">
          <ComparePanel examination={examination} select={select} onShow={() => setTab('compare')} />
        </Tabs.Panel>
      </Tabs>
      <FindingsFold examination={examination} />
      <OutcomePanel examination={examination} />
    </>
  );
}
