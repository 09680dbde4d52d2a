import { type DraftModel, proposalFor, TERMS, type Term } from '../../../src/reference/index.ts';
import { added, changedAt, removed } from './document-edit.ts';
import { type DraftFeature, featuresOf } from './draft-parts.ts';
import { idFrom, slug } from './part-ids.ts';

/** Whether nobody gave the feature an id: it has the one it was begun with, or that of its term. */
function isNameless({ id = 'feature', term }: DraftFeature): boolean {
  const stem = id.replace(/-\d+$/, '');
  return stem === 'feature' || (term !== undefined && stem === slug(TERMS[term].name));
}

/** A feature more, at the end: its number is the next. It is called after its title once it has one. */
export function withFeature(document: DraftModel, feature: DraftFeature): DraftModel {
  const ids = featuresOf(document).map(({ id }) => id);
  return added(document, 'features', { id: idFrom('feature', ids, 'feature'), ...feature });
}

/** Another id; alerts that name the feature go on naming it. */
export function withFeatureId(document: DraftModel, at: number, id: string | undefined): DraftModel {
  const before = featuresOf(document)[at]?.id;
  const next = changedAt(document, 'features', at, { id });
  if (before === undefined || id === undefined) return next;
  const follow = (named: string) => (named === before ? id : named);
  return {
    ...next,
    ...(next.alerts && {
      alerts: next.alerts.map((alert) => ({
        ...alert,
        ...(alert.features && { features: alert.features.map(follow) }),
      })),
    }),
  };
}

/** Calls a feature after its title, unless it has a name of its own already. */
export function calledAfterTitle(document: DraftModel, at: number): DraftModel {
  const feature = featuresOf(document)[at];
  if (!feature?.title?.trim() || !isNameless(feature)) return document;
  const others = featuresOf(document).flatMap(({ id }, of) => (of === at ? [] : [id]));
  const id = idFrom(feature.title, others, 'feature');
  return id === feature.id ? document : withFeatureId(document, at, id);
}

/** Another term, and what is usual for it where nothing else was said. */
export function withTerm(document: DraftModel, at: number, term: Term): DraftModel {
  const feature = featuresOf(document)[at];
  if (!feature) return document;
  const usual = proposalFor(term);
  const { level = usual?.level, tool = usual?.tool, lights = [], title } = feature;
  const wasNamed = title !== undefined && !(feature.term && title === TERMS[feature.term].name);
  const part = {
    term,
    level,
    tool,
    lights: lights.length > 0 ? lights : [...(usual?.lights ?? [])],
    title: wasNamed ? title : TERMS[term].name,
  };
  return calledAfterTitle(changedAt(document, 'features', at, part), at);
}

/** The feature goes, and its name from the alerts that pointed at it. */
export function withoutFeature(document: DraftModel, at: number): DraftModel {
  const id = featuresOf(document)[at]?.id;
  const next = removed(document, 'features', at);
  return {
    ...next,
    ...(next.alerts && {
      alerts: next.alerts.map((alert) => ({
        ...alert,
        ...(alert.features && { features: alert.features.filter((named) => named !== id) }),
      })),
    }),
  };
}
