import { Button, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleHelp } from '../../../src/comparison/help/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { Divider, usePanelSize } from '../../shared/ui/index.ts';
import { RuleArticle } from './rule-article.tsx';
import { RuleList } from './rule-list.tsx';
import { inGroups, rulesFound } from './rule-search.ts';
import classes from './rules-screen.module.css';
import { type RulesView, readRulesView } from './rules-view.ts';

interface RulesScreenProps {
  view: RulesView;
  onView(view: RulesView): void;
}

/** The one before or after a rule in the list, round and round. */
function neighbour(rules: readonly RuleHelp[], routine: string | undefined, step: 1 | -1) {
  const at = rules.findIndex((rule) => rule.routine === routine);
  return rules.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % rules.length);
}

interface Deeds {
  isOne: boolean;
  search(): void;
  walk(step: 1 | -1): void;
  showAll(): void;
}

function useRuleCommands({ isOne, search, walk, showAll }: Deeds) {
  const { t } = useTranslation();
  const command = (id: string, label: string, keys: string[], run: () => void) => ({
    ...{ id: `help.${id}`, label, group: t('help.title'), keys, run },
  });
  useCommands([
    command('search', t('help.search'), ['/'], search),
    command('next', t('help.next'), [']'], () => walk(1)),
    command('previous', t('help.previous'), ['['], () => walk(-1)),
    ...(isOne ? [command('showAll', t('help.showAll'), ['Escape'], showAll)] : []),
    command('print', t('help.print'), ['Ctrl+P'], () => window.print()),
  ]);
}

/** Every rule by which a document is held against its model: found by words, read one by one or together, printed. */
export function RulesScreen({ view, onView }: RulesScreenProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const left = usePanelSize('rules', 288, 220, 420);
  const searchField = useRef<HTMLInputElement>(null);
  const found = inGroups(rulesFound(view.text ?? '')).flatMap(({ rules }) => rules);
  const one = rulesFound('').find(({ routine }) => routine === view.rule);
  const shown = one ? [one] : found;
  const showAll = () => onView(readRulesView({ text: view.text }));
  useRuleCommands({
    isOne: one !== undefined,
    search: () => searchField.current?.focus(),
    walk: (step) => onView(readRulesView({ ...view, rule: neighbour(found, view.rule, step)?.routine })),
    showAll,
  });

  return (
    <div
      data-for-paper
      className={classes.screen}
      style={{ gridTemplateColumns: `${left.size}px 1px minmax(0, 1fr)` }}
    >
      <aside className={classes.side} aria-label={t('help.find')}>
        <TextInput
          ref={searchField}
          type="search"
          label={t('help.search')}
          placeholder={t('help.searchHint')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          className={classes.search ?? ''}
          value={view.text ?? ''}
          onChange={(event) => onView(readRulesView({ text: event.currentTarget.value }))}
        />
        <RuleList rules={found} view={view} />
      </aside>
      <Divider label={t('help.panel')} panel={left} side="left" />
      {/* Another rule is read from its beginning. */}
      <section key={view.rule} className={classes.reading} aria-label={t('help.reading')} tabIndex={-1}>
        <div className={classes.heading}>
          {canGoBack && (
            <button type="button" className={classes.back} onClick={() => router.history.back()}>
              {`◂ ${t('help.back')}`}
            </button>
          )}
          <h1>{t('help.title')}</h1>
          <span className={classes.quiet} aria-live="polite">
            {t('help.count', { count: shown.length })}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPrinter size={14} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('help.print')}
          </Button>
        </div>
        {!one && <p className={classes.intro}>{t('help.intro')}</p>}
        {shown.length === 0 && <p>{t('help.nothing')}</p>}
        {shown.map((rule) => (
          <RuleArticle key={rule.routine} rule={rule} level={2} />
        ))}
      </section>
    </div>
  );
}
