import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Rest } from '#client/connection/rest.ts';
import { HostGate } from '#client/pages/host/host-gate.tsx';
import { createDeviceMemory, tokenKey } from '#client/store/device-memory.ts';
import { personNameSchema } from '#shared/contracts/identity.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { renderPage, restOf, storageOf } from '#test/support/dom.tsx';
import { fakeWire } from '#test/support/fake-wire.ts';

const CODE = '7QK4XY';
const KEY = tokenKey('host', CODE);
const FACTS = { version: '1', engineVersion: 1, loopbackOnly: false, joinUrls: [] };

function gate(given: { readonly token?: string; readonly rest?: Partial<Rest> } = {}) {
  const memory = createDeviceMemory(() => storageOf());
  if (given.token !== undefined) {
    memory.write(KEY, given.token);
  }
  const wire = fakeWire();
  const rest = restOf({
    server: async () => ok({ ...FACTS, pinRequired: true }),
    session: async () => ok({ state: 'running', full: false }),
    ...given.rest,
  });
  renderPage(<HostGate code={CODE} />, { parts: { memory, rest, openWire: () => wire } });
  return { memory, wire };
}

async function askToLead(name: string) {
  const field = await screen.findByRole('textbox', { name: 'Your name' });
  await userEvent.clear(field);
  if (name !== '') {
    await userEvent.type(field, name);
  }
  await userEvent.type(screen.getByLabelText('Facilitator PIN'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Lead the session' }));
}

/** What stands at a field besides its name. */
function descriptionOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('the gate of the console', () => {
  test('[HOST-16] a device with the token of a facilitator connects with it', () => {
    const { wire } = gate({ token: 'f'.repeat(32) });
    expect(wire.handshake()).toEqual({ code: CODE, token: 'f'.repeat(32) });
  });

  test('[HOST-16] another device asks for the PIN and gets a token of its own', async () => {
    const asked: unknown[] = [];
    const { memory, wire } = gate({
      rest: {
        createToken: async (...given) => {
          asked.push(given);
          return ok({ token: 'e'.repeat(32) });
        },
      },
    });
    await askToLead('Robin');
    expect(asked).toEqual([[CODE, { role: 'facilitator', name: 'Robin' }, '123456']]);
    expect(memory.read(KEY)).toBe('e'.repeat(32));
    expect(wire.handshake()).toEqual({ code: CODE, token: 'e'.repeat(32) });
  });

  test('[HOST-16] a name goes without the signs that nobody sees and no session takes', async () => {
    const createToken = jest.fn<Rest['createToken']>(async () => ok({ token: 'e'.repeat(32) }));
    gate({ rest: { createToken } });
    await askToLead('\u200FRobin \u{1F469}\u200D\u2695');
    const wanted = { role: 'facilitator' as const, name: 'Robin \u{1F469}\u2695' };
    expect(createToken).toHaveBeenCalledWith(CODE, wanted, '123456');
    expect(personNameSchema.safeParse(wanted.name).success).toBe(true);
  });

  test('[HOST-16] a wrong PIN and a missing name are said at their fields, which get the focus', async () => {
    const { memory } = gate({
      rest: {
        createToken: async () =>
          err({ kind: 'declined', refusal: { code: 'pin-wrong', message: '' } }),
      },
    });
    await askToLead('Robin');
    const pin = screen.getByLabelText('Facilitator PIN');
    await waitFor(() => expect(document.activeElement).toBe(pin));
    expect(descriptionOf(pin)).toMatch(/The PIN is not right/);
    await askToLead('');
    const name = screen.getByLabelText('Your name');
    expect(document.activeElement).toBe(name);
    expect(descriptionOf(name)).toBe('A name is needed, for the log');
    expect(memory.read(KEY)).toBeNull();
  });

  test('[HOST-17] a token that the server does not know any more leads back to the PIN', async () => {
    const { memory, wire } = gate({ token: 'f'.repeat(32) });
    act(() => wire.owner.refused({ code: 'token-unknown', message: 'Not known.' }));
    expect(await screen.findByRole('button', { name: 'Lead the session' })).toBeDefined();
    expect(memory.read(KEY)).toBeNull();
  });

  test('[HOST-63] a code that leads nowhere is told before name and PIN are asked for', async () => {
    const session = jest.fn<Rest['session']>(async () =>
      err({ kind: 'declined', refusal: { code: 'session-unknown', message: '' } }),
    );
    gate({ rest: { session } });
    expect(await screen.findByRole('heading', { name: 'Session 7QK-4XY' })).toBeDefined();
    expect(screen.getByText(/^There is no session with this code/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(session).toHaveBeenCalledTimes(1);
  });

  test('[HOST-63] too many tries are told as such, and can be repeated', async () => {
    let standing: Awaited<ReturnType<Rest['session']>> = err({
      kind: 'declined',
      refusal: { code: 'rate-limited', message: '' },
    });
    gate({ rest: { session: async () => standing } });
    expect(await screen.findByText(/^Too many tries in a short time/)).toBeDefined();
    standing = ok({ state: 'running', full: false });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Lead the session' })).toBeDefined();
  });

  test('[HOST-63] where the server does not answer, the form waits until it does', async () => {
    gate({ rest: { session: async () => err({ kind: 'unreachable' }) } });
    expect(await screen.findByRole('button', { name: 'Lead the session' })).toBeDefined();
  });

  test('[HOST-61] a screen as large as a projector is asked about before it shows anything', async () => {
    const small = window.matchMedia;
    window.matchMedia = (media) => ({ ...small(media), matches: media.includes('1900px') });
    try {
      const { memory, wire } = gate({ token: 'f'.repeat(32) });
      expect(screen.getByRole('heading', { name: 'Is this the projector?' })).toBeDefined();
      expect(screen.getByRole('link', { name: 'Show the wall here' })).toBeDefined();
      expect(() => wire.handshake()).toThrow();
      await userEvent.click(screen.getByRole('button', { name: 'Open the console here' }));
      expect(wire.handshake()).toEqual({ code: CODE, token: 'f'.repeat(32) });
      expect(memory.read('own-screen')).toBe('yes');
    } finally {
      window.matchMedia = small;
    }
  });
});
