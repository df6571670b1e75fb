import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Rest } from '#client/connection/rest.ts';
import { JoinGate } from '#client/pages/landing/join-gate.tsx';
import { LandingPage } from '#client/pages/landing/landing-page.tsx';
import { createDeviceMemory, NAME_KEY, tokenKey } from '#client/store/device-memory.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { renderPage, restOf, storageOf } from '#test/support/dom.tsx';

function landing(
  given: {
    readonly rest?: Partial<Rest>;
    readonly path?: string;
    readonly remembered?: Readonly<Record<string, string>>;
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
          <JoinGate code="7QK4XY">
            <p>bedside</p>
          </JoinGate>
        }
      />
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

describe('the gate of a join link', () => {
  test('[LAND-3] asks for the name, prefilled, and joins with one more tap', async () => {
    landing({ path: '/s/7QK4XY', remembered: { [NAME_KEY]: 'Ana' } });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' }).value).toBe('Ana');
    expect(screen.queryByText('bedside')).toBeNull();
    await join();
    expect(screen.getByText('bedside')).toBeDefined();
  });

  test('[LAND-5] lets a device that was there before straight in', () => {
    const remembered = { [tokenKey('learner', '7QK4XY')]: 'a'.repeat(32) };
    landing({ path: '/s/7QK4XY', remembered });
    expect(screen.getByText('bedside')).toBeDefined();
  });
});
