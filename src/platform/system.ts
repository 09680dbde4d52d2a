import { randomUUID } from 'node:crypto';
import type { Clock, Ids } from '../application/ports.ts';

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  // The Swedish locale writes calendar days the ISO way, in the time zone of the workplace.
  today: () => new Date().toLocaleDateString('sv-SE'),
};

export const systemIds: Ids = { uuid: () => randomUUID() };
