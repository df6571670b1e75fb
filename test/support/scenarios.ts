import { readdirSync, readFileSync } from 'node:fs';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';
import type { ScenarioEvent, When } from '#shared/contracts/scenario-teaching.ts';
import { type SessionOptions, sessionOptionsSchema } from '#shared/contracts/settings.ts';

const FOLDER = new URL('../../shared/scenarios/', import.meta.url);

/** A built-in case as the program reads it. */
export function builtInScenario(id = 'mild-crs'): Scenario {
  return scenarioSchema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')));
}

/** The ids of the cases that come with the program. */
export function shippedScenarios(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
}

/** What a session is made with where nothing else is said. */
export const PLAIN_OPTIONS: SessionOptions = sessionOptionsSchema.parse({});

/** Something that the patient says. */
export function messageEvent(id: string, when: When, en = 'I am tired.'): ScenarioEvent {
  return { id, when, decision: false, kind: 'message', from: 'patient', text: { en } };
}

/** A sensor that is lost, or off by an offset, from a tick on. */
export function artefactEvent(
  atTick: number,
  what: Pick<Extract<ScenarioEvent, { kind: 'artefact' }>, 'sensor' | 'effect' | 'minutes'>,
): ScenarioEvent {
  return {
    id: `artefact-${atTick + 1000}`,
    when: { atTick },
    decision: false,
    kind: 'artefact',
    ...what,
  };
}
