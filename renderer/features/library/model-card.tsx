import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibrarySummary } from '../../../src/contract/library.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import { checkedWords, kindOf, yearsOf } from './labels.ts';
import classes from './model-card.module.css';

/** Left and right step from card to card, up and down to the card above or below. */
function stepOnArrow(event: KeyboardEvent<HTMLElement>) {
  const grid = event.currentTarget.closest('ul');
  const cards = [...(grid?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const at = cards.indexOf(event.currentTarget);
  const rowOf = (card: HTMLElement | undefined) => card?.getBoundingClientRect().top;
  const columns = cards.filter((card) => rowOf(card) === rowOf(cards[0])).length;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -at,
    End: cards.length - 1 - at,
  };
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  cards[at + step]?.focus();
}

function Marks({ summary }: { summary: LibrarySummary }) {
  const { t } = useTranslation();
  const { ago, state } = checkedWords(summary.checkedOn);
  return (
    <p className={classes.marks}>
      {summary.alerts > 0 && (
        <span className={classes.alert}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t('library.alerts', { count: summary.alerts })}
        </span>
      )}
      {summary.supersededBy && <span>{t('library.superseded')}</span>}
      {state !== 'fresh' && <span>{t('library.checkedAgo', { ago })}</span>}
    </p>
  );
}

/** A model in the grid. The link covers the card. */
export function ModelCard({ summary }: { summary: LibrarySummary }) {
  const { t } = useTranslation();
  const { key, title, series, issuedFrom, issuedTo, lights, features } = summary;
  const kind = kindOf(key.code);
  const subtitle = title.startsWith(kind) ? [series] : [series, kind];
  return (
    <li className={classes.card}>
      <div className={classes.picture}>
        <img
          src={mediaUrl(summary.thumb, { operation: 'thumb', frame: 0 })}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      </div>
      <div className={classes.words}>
        <div className={classes.first}>
          <Link to="/library/$key" params={{ key: key.code }} data-card onKeyDown={stepOnArrow}>
            {key.code}
          </Link>
          <span className={classes.years}>{yearsOf(issuedFrom, issuedTo)}</span>
        </div>
        <h2 title={title}>{title}</h2>
        <p className={classes.series}>{subtitle.join(' · ')}</p>
        <p className={classes.lights}>
          {lights.map((light) => (
            <abbr key={light} title={t(`light.${light}`)}>
              {light}
            </abbr>
          ))}
          <span>{t('library.features', { count: features })}</span>
        </p>
        <Marks summary={summary} />
      </div>
    </li>
  );
}
