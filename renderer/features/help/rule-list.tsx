import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RuleHelp } from '../../../src/comparison/help/index.ts';
import { inGroups } from './rule-search.ts';
import classes from './rules-screen.module.css';
import type { RulesView } from './rules-view.ts';

interface RuleListProps {
  rules: readonly RuleHelp[];
  view: RulesView;
}

/** Names of rules by the light that they need. Each leads to the rule alone; the way back leads off the rules all the same. */
export function RuleList({ rules, view }: RuleListProps) {
  const { t } = useTranslation();
  const { rule: _, ...rest } = view;
  return (
    <nav aria-label={t('help.list')} className={classes.list}>
      <Link to="/help/rules" search={rest} replace className={classes.all} activeOptions={{ exact: true }}>
        {t('help.all', { count: rules.length })}
      </Link>
      {inGroups(rules).map(({ light, rules: ofGroup }) => (
        <section key={light}>
          <h2>{light ? `${light} · ${t(`light.${light}`)}` : t('help.data')}</h2>
          <ul>
            {ofGroup.map(({ routine, name }) => (
              <li key={routine}>
                <Link
                  to="/help/rules"
                  search={{ ...view, rule: routine }}
                  replace
                  activeOptions={{ exact: true }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
