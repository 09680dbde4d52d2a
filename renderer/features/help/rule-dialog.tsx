import { CloseButton, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { RULE_CATALOGUE } from '../../../src/comparison/help/index.ts';
import { RuleArticle } from './rule-article.tsx';
import classes from './rule-dialog.module.css';

const useOpened = create<{ routine: string | null }>(() => ({ routine: null }));

/** Shows a rule over the present screen, so that nobody loses their place. */
export const openRule = (routine: string) => useOpened.setState({ routine });
const close = () => useOpened.setState({ routine: null });

const ruleOf = (routine: string | null) => RULE_CATALOGUE.find((rule) => rule.routine === routine) ?? null;

/** The rule that was asked for, in plain words. Mounted once. */
export function RuleDialog() {
  const { t } = useTranslation();
  const rule = ruleOf(useOpened(({ routine }) => routine));
  return (
    <Modal
      opened={rule !== null}
      onClose={close}
      size={820}
      // Mantine's own heading is a <header>, which would be a second banner of the page.
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('help.rule') } }}
    >
      <div className={classes.heading}>
        <h2>{t('help.rule')}</h2>
        <Link to="/help/rules" search={rule ? { rule: rule.routine } : {}} onClick={close}>
          {t('help.everyRule')}
        </Link>
        <CloseButton aria-label={t('keys.close')} onClick={close} />
      </div>
      {rule && <RuleArticle rule={rule} level={3} />}
    </Modal>
  );
}

/** The name of a rule, which leads to what it does; plain text for one that is not in the catalogue. */
export function RuleName({ routine, children }: { routine: string; children: string }) {
  const { t } = useTranslation();
  if (!ruleOf(routine)) return children;
  return (
    <button
      type="button"
      className={classes.name}
      aria-haspopup="dialog"
      title={`${t('help.explain')} · F1`}
      onClick={() => openRule(routine)}
    >
      {children}
    </button>
  );
}
