import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, type RenderResult, render } from '@testing-library/react';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { createWebVoice } from '#client/components/alarms/web-voice.ts';
import { ThemeProvider } from '#client/components/shell/colour-scheme.tsx';
import type { Rest, RestFailure } from '#client/connection/rest.ts';
import { type ClientParts, PartsProvider } from '#client/store/client-parts.tsx';
import {
  createDeviceMemory,
  type KeyValueStorage,
  type Seat,
} from '#client/store/device-memory.ts';
import { createDeviceSettings } from '#client/store/device-settings.ts';
import { type Act, type Drop, GivenSession, type Point } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { err } from '#shared/contracts/result.ts';
import { manualClock, manualPage } from './manual-clock.ts';
import { sessionStateOf } from './session-fixtures.ts';
import { createAllWords, ENGLISH } from './words.ts';

/** Loads the charts ahead of the page that will, which takes a busy machine its time. */
export async function loadCharts(): Promise<void> {
  await import('#client/charts/trend-charts.tsx');
}

// The first chart that is drawn takes a busy machine more than the usual second.
configure({ asyncUtilTimeout: 4_000 });

/** A storage that lives as long as the test. */
export function storageOf(given: Readonly<Record<string, string>> = {}): KeyValueStorage {
  const held = new Map(Object.entries(given));
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, value),
    removeItem: (key) => held.delete(key),
  };
}

const UNREACHABLE: RestFailure = { kind: 'unreachable' };

/** Requests that reach no server, except those given. */
export function restOf(given: Partial<Rest> = {}): Rest {
  const unreachable = async () => err(UNREACHABLE);
  return {
    server: unreachable,
    scenarios: unreachable,
    scenario: unreachable,
    session: unreachable,
    createSession: unreachable,
    createToken: unreachable,
    replay: unreachable,
    grade: unreachable,
    ...given,
  };
}

/** The parts of a client without a server: a manual clock, an empty memory, flushes at once. */
export function partsOf(given: Partial<ClientParts> = {}): ClientParts {
  let count = 0;
  const memory = given.memory ?? createDeviceMemory(() => storage);
  return {
    openWire: () => {
      throw new Error('this test gave no wire');
    },
    clock: manualClock(),
    page: manualPage(),
    pace: { soon: (run) => run() },
    memory,
    settings: createDeviceSettings(memory),
    voice: createWebVoice(null),
    rest: restOf(),
    newId: () => {
      count += 1;
      return `id-${String(count).padStart(8, '0')}`;
    },
    roleWord: (seat) => ENGLISH[`join.nameless.${seat}`] ?? '',
    checkReplay: async () => ({ ok: false, message: 'this test gave no replay check' }),
    openDebrief: async () => ({ ok: false, error: 'this test gave no debrief' }),
    ...given,
  };
}

const storage = storageOf();

/** What a page is drawn with, where it is not the usual. */
interface Surroundings {
  readonly parts?: Partial<ClientParts>;
  readonly path?: string;
  readonly words?: i18n;
}

/** Draws a piece of a page below the words, the theme, the parts and a router. */
export function renderPage(page: ReactNode, given: Surroundings = {}): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const words = given.words ?? createAllWords();
  const roleWord = (seat: Seat) => words.t(`join.nameless.${seat}`);
  return render(
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queries}>
        <PartsProvider parts={partsOf({ roleWord, ...given.parts })}>
          <MemoryRouter initialEntries={[given.path ?? '/']}>
            <ThemeProvider>{page}</ThemeProvider>
          </MemoryRouter>
        </PartsProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

/** What a test holds of a page drawn on a given session. */
export interface RenderedSession extends RenderResult {
  /** Every action that the page sent. */
  readonly act: jest.MockedFunction<Act>;
  /** Every action that the page took back before it was sent. */
  readonly drop: jest.MockedFunction<Drop>;
  /** Every minute of the debrief that the page showed the wall. */
  readonly point: jest.MockedFunction<Point>;
  /** Changes the session; the page draws again. */
  change(change: Partial<SessionState>): void;
}

/** Draws a piece of a page on a session whose state is given; actions are accepted. */
export function renderSession(
  page: ReactNode,
  given: Surroundings & { readonly state?: Partial<SessionState> } = {},
): RenderedSession {
  let state = sessionStateOf(given.state);
  const listeners = new Set<() => void>();
  const store = {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const act_ = jest.fn<Act>(async () => ({ ok: true, seq: 1 }));
  const drop = jest.fn<Drop>();
  const point = jest.fn<Point>();
  const rendered = renderPage(
    <GivenSession session={{ store, act: act_, drop, point }}>{page}</GivenSession>,
    given,
  );
  return {
    ...rendered,
    act: act_,
    drop,
    point,
    change(change) {
      act(() => {
        state = { ...state, ...change };
        for (const listener of listeners) {
          listener();
        }
      });
    },
  };
}
