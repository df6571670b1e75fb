import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Rest } from '#client/connection/rest.ts';
import { JoinGate } from '#client/pages/landing/join-gate.tsx';
import { LandingPage } from '#client/pages/landing/landing-page.tsx';
import {
  createDeviceMemory,
  LAST_SESSION_KEY,
  NAME_KEY,
  tokenKey,
} from '#client/store/device-memory.ts';
import { personNameSchema } from '#shared/contracts/identity.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { renderPage, restOf, storageOf } from '#test/support/dom.tsx';

function landing(
  given: {
    readonly rest?: Partial<Rest>;
    readonly path?: string;
    readonly remembered?: Readonly<Record<string, string>>;
    readonly fetchAhead?: () => void;
  } = {},
) {
  const memory = createDeviceMemory(() => storageOf());
  for (const [key, value] of Object.entries(given.remembered ?? {})) {
    memory.write(key, value);
  }
  const rest = restOf({
    session: async () => ok({ state: 'running', full: false }),
    ...given.rest,
  });
  renderPage(
    <Routes>
      <Route path="/" element={<LandingPage />} />
      <Route
        path="/s/:code"
        element={
          <JoinGate code="7QK4XY" fetchAhead={given.fetchAhead ?? (() => undefined)}>
            <p>bedside</p>
          </JoinGate>
        }
      />
      <Route path="/debrief/:code" element={<p>debrief</p>} />
    </Routes>,
    { parts: { memory, rest }, path: given.path ?? '/' },
  );
  return { memory, code: () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' }) };
}

const join = () => userEvent.click(screen.getByRole('button', { name: 'Join' }));

describe('the start page', () => {
  test('[LAND-1] typed and pasted codes are put right on the way', async () => {
    const { code } = landing();
    await userEvent.type(code(), '7qk-4xy');
    expect(code().value).toBe('7QK4XY');
    await userEvent.clear(code());
    await userEvent.click(code());
    await userEvent.paste('http://192.168.1.20:3000/s/7qk4xy');
    expect(code().value).toBe('7QK4XY');
  });

  test('[LAND-3] joins with code and name, and asks nothing twice', async () => {
    const { code, memory } = landing();
    await userEvent.type(code(), '7QK4XY');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), ' Ana ');
    await join();
    expect(await screen.findByText('bedside')).toBeDefined();
    expect(memory.read(NAME_KEY)).toBe('Ana');
  });

  test('[LAND-3] a name with a picture made of several joins without what joins them', async () => {
    const { code, memory } = landing();
    await userEvent.type(code(), '7QK4XY');
    await userEvent.click(screen.getByRole('textbox', { name: 'Your name' }));
    await userEvent.paste('Ana 👩\u200d⚕️');
    await join();
    const name = memory.read(NAME_KEY) ?? '';
    expect(name).toContain('Ana 👩');
    expect(personNameSchema.safeParse(name).success).toBe(true);
  });

  test('[LAND-3] a link with a code needs one tap', async () => {
    landing({ path: '/?code=7qk-4xy', remembered: { [NAME_KEY]: 'Ana' } });
    await join();
    expect(await screen.findByText('bedside')).toBeDefined();
  });

  const refusals: readonly {
    readonly name: string;
    readonly typed?: string;
    readonly session?: Rest['session'];
    readonly says: RegExp;
  }[] = [
    { name: 'an impossible code', typed: '7QK4X0', says: /never 0, O, 1, I, L or U/ },
    {
      name: 'an unknown code',
      session: async () =>
        err({ kind: 'declined', refusal: { code: 'session-unknown', message: '' } }),
      says: /There is no session with this code/,
    },
    {
      name: 'a full session',
      session: async () => ok({ state: 'running', full: true }),
      says: /This session is full/,
    },
    {
      name: 'an ended session',
      session: async () => ok({ state: 'ended', full: false }),
      says: /This session has ended/,
    },
    {
      name: 'a server that does not answer',
      session: async () => err({ kind: 'unreachable' }),
      says: /The server does not answer/,
    },
  ];
  for (const { name, typed = '7QK4XY', session, says } of refusals) {
    test(`[LAND-4] ${name} is explained at the field, which gets the focus`, async () => {
      const { code } = landing(session === undefined ? {} : { rest: { session } });
      await userEvent.type(code(), typed);
      await join();
      const problem = await screen.findByText(says);
      expect(code().getAttribute('aria-describedby')).toContain(problem.id);
      expect(document.activeElement).toBe(code());
    });
  }

  test('[LAND-5] a device that has a place keeps it, though the session is full', async () => {
    landing({
      path: '/?code=7QK4XY',
      remembered: { [tokenKey('learner', '7QK4XY')]: 'a'.repeat(32) },
      rest: { session: async () => ok({ state: 'running', full: true }) },
    });
    await join();
    expect(await screen.findByText('bedside')).toBeDefined();
  });

  for (const seat of ['host', 'wall'] as const) {
    test(`[LAND-5] a device with a token of the ${seat} goes to the debrief of what has ended`, async () => {
      landing({
        path: '/?code=7QK4XY',
        remembered: { [tokenKey(seat, '7QK4XY')]: 'a'.repeat(32) },
        rest: { session: async () => ok({ state: 'ended', full: false }) },
      });
      await join();
      expect(await screen.findByText('debrief')).toBeDefined();
    });
  }

  test('[LAND-6] a server on loopback says so, and what to do', async () => {
    const facts = { version: '1', engineVersion: 1, pinRequired: false, joinUrls: [] };
    landing({ rest: { server: async () => ok({ ...facts, loopbackOnly: true }) } });
    expect(await screen.findByText(/Only this computer can join/)).toBeDefined();
    expect(screen.getByText(/npm run start:lan/)).toBeDefined();
  });
});

test('[LAND-15] a server that does not answer is told before anybody tries to join', async () => {
  landing();
  expect(await screen.findByText(/^There is no connection to the server/)).toBeDefined();
});

test('[LAND-4] why joining failed is said once, where the focus is at the field already', async () => {
  const { code } = landing();
  await userEvent.type(code(), '7QK4X0{Enter}');
  const said = () => screen.getAllByRole('status').map((status) => status.textContent);
  await waitFor(() => expect(screen.getAllByText(/never 0, O, 1, I, L or U/)).toHaveLength(2));
  expect(said()).toContain(
    'This is not a code. Codes have six characters and never 0, O, 1, I, L or U.',
  );
});

test('[LAND-4] what was said of a code goes as soon as another is written', async () => {
  const { code } = landing();
  await userEvent.type(code(), '7QK4X0{Enter}');
  await waitFor(() => expect(code().getAttribute('aria-invalid')).toBe('true'));
  await userEvent.type(code(), '{Backspace}');
  expect(screen.queryByText(/never 0, O, 1, I, L or U/)).toBeNull();
  expect(code().getAttribute('aria-invalid')).not.toBe('true');
});

describe('the gate of a join link', () => {
  test('[LAND-3] asks for the name, prefilled, and joins with one more tap', async () => {
    landing({ path: '/s/7QK4XY', remembered: { [NAME_KEY]: 'Ana' } });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    expect(name.value).toBe('Ana');
    expect(screen.queryByText('bedside')).toBeNull();
    await join();
    expect(screen.getByText('bedside')).toBeDefined();
  });

  test('[CLIENT-30] the page of the session is fetched while the name is typed', async () => {
    const fetchAhead = jest.fn();
    landing({ path: '/s/7QK4XY', fetchAhead });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Ana');
    expect(fetchAhead).toHaveBeenCalledTimes(1);
  });

  const unknown = { code: 'session-unknown' as const, message: '' };
  test.each([
    {
      name: 'a code that leads nowhere',
      session: async () => err({ kind: 'declined' as const, refusal: unknown }),
      says: /^There is no session with this code/,
    },
    {
      name: 'a session that has ended',
      session: async () => ok({ state: 'ended' as const, full: false }),
      says: /^This session has ended/,
    },
  ])('[LAND-23] tells of $name before it asks for a name', async ({ session, says }) => {
    const fetchAhead = jest.fn();
    landing({ path: '/s/7QK4XY', rest: { session }, fetchAhead });
    expect(await screen.findByText(says)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(fetchAhead).not.toHaveBeenCalled();
  });

  test('[LAND-23] asks for the name where the server does not answer', async () => {
    const session = async () => err({ kind: 'unreachable' as const });
    landing({ path: '/s/7QK4XY', rest: { session } });
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toBeDefined();
  });

  test('[LAND-5] lets a device that was there before straight in', () => {
    const remembered = { [tokenKey('learner', '7QK4XY')]: 'a'.repeat(32) };
    landing({ path: '/s/7QK4XY', remembered });
    expect(screen.getByText('bedside')).toBeDefined();
  });
});

describe('a server on a network', () => {
  const joinUrls = ['http://192.168.1.7:3000', 'http://10.0.0.7:3000'];
  const facts = { version: '1', engineVersion: 1, pinRequired: true, loopbackOnly: false };
  const rest = { server: async () => ok({ ...facts, joinUrls }) };

  test('[LAND-16] the address from outside is shown, with its QR code and the others', async () => {
    landing({ rest });
    expect(
      await screen.findByRole('img', { name: 'QR code of the address http://192.168.1.7:3000' }),
    ).toBeDefined();
    expect(screen.getByText('http://192.168.1.7:3000')).toBeDefined();
    expect(screen.getByText('http://10.0.0.7:3000')).toBeDefined();
  });

  test('[LAND-16] with a code the QR code leads straight to its session', async () => {
    landing({ rest, path: '/?code=7qk-4xy' });
    const url = 'http://192.168.1.7:3000/s/7QK4XY';
    expect(await screen.findByRole('img', { name: `QR code of the address ${url}` })).toBeDefined();
  });
});

describe('a screen as large as a projector', () => {
  const small = window.matchMedia;
  const offer = { name: 'Show the wall of 7QK-4XY' };
  const known = { [LAST_SESSION_KEY]: '7QK4XY' };
  beforeEach(() => {
    window.matchMedia = (media) => ({ ...small(media), matches: media.includes('1900px') });
  });
  afterEach(() => {
    window.matchMedia = small;
  });

  test('[LAND-17] a code in the address or typed is offered as a wall', async () => {
    const { code } = landing({ path: '/?code=7QK4XY' });
    expect(screen.getByRole('link', offer).getAttribute('href')).toBe('/wall/7QK4XY');
    await userEvent.type(code(), '{Backspace}');
    expect(screen.queryByRole('link', offer)).toBeNull();
  });

  test('[LAND-17] the session last led or shown here is offered while it goes on', async () => {
    landing({ remembered: known });
    expect(await screen.findByRole('link', offer)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Join' })).toBeDefined();
  });

  test('[LAND-17] a session that has ended is not offered', async () => {
    const session = jest.fn(async () => ok({ state: 'ended', full: false } as const));
    landing({ remembered: known, rest: { session } });
    await waitFor(() => expect(session).toHaveBeenCalledTimes(1));
    await act(async () => undefined);
    expect(screen.queryByRole('link', offer)).toBeNull();
  });
});

test('[LAND-17] a smaller screen is offered no wall, and nobody is asked for a session', () => {
  const session = jest.fn(async () => ok({ state: 'running', full: false } as const));
  landing({ remembered: { [LAST_SESSION_KEY]: '7QK4XY' }, rest: { session } });
  expect(screen.queryByRole('link', { name: /^Show the wall/ })).toBeNull();
  expect(session).not.toHaveBeenCalled();
});

describe('a device that leads a session', () => {
  const leads = (code: string) => ({ [tokenKey('host', code)]: 'a'.repeat(32) });
  const remembered = { [LAST_SESSION_KEY]: '7QK4XY', ...leads('7QK4XY') };
  const hrefOf = (name: RegExp) => screen.queryByRole('link', { name })?.getAttribute('href');

  test('[LAND-22] is led back to its console, before anything is typed', async () => {
    landing({ remembered });
    expect(
      await screen.findByText('This device leads session 7QK-4XY, which goes on.'),
    ).toBeDefined();
    expect(hrefOf(/^Back to the console/)).toBe('/host/7QK4XY');
  });

  test('[LAND-22] is led to its debrief once that is open', async () => {
    landing({ remembered, rest: { session: async () => ok({ state: 'debrief', full: false }) } });
    expect(await screen.findByText('This device led session 7QK-4XY.')).toBeDefined();
    expect(hrefOf(/^Back to its debrief/)).toBe('/debrief/7QK4XY?as=host');
  });

  test('[LAND-22] is led to the console of the code that is typed', async () => {
    landing({ remembered: { ...remembered, ...leads('8QK4XY') }, path: '/?code=8qk-4xy' });
    expect(await screen.findByText(/leads session 8QK-4XY/)).toBeDefined();
    expect(hrefOf(/^Back to the console/)).toBe('/host/8QK4XY');
  });

  test('[LAND-22] is led nowhere once the server keeps the session no more', async () => {
    const gone = { code: 'session-unknown' as const, message: '' };
    const session = jest.fn(async () => err({ kind: 'declined' as const, refusal: gone }));
    landing({ remembered, rest: { session } });
    await waitFor(() => expect(session).toHaveBeenCalledTimes(1));
    await act(async () => undefined);
    expect(screen.queryByRole('link', { name: /^Back to/ })).toBeNull();
  });
});
