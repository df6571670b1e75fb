import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { DebriefGate } from '#client/pages/debrief/debrief-gate.tsx';
import { createDeviceMemory, tokenKey } from '#client/store/device-memory.ts';
import type { SessionStatus } from '#shared/contracts/frame.ts';
import { ok } from '#shared/contracts/result.ts';
import { renderPage, restOf, storageOf } from '#test/support/dom.tsx';
import { fakeWire } from '#test/support/fake-wire.ts';

const CODE = '7QK4XY';

function gate(given: { readonly state: SessionStatus; readonly token?: string }) {
  const memory = createDeviceMemory(() => storageOf());
  if (given.token !== undefined) {
    memory.write(tokenKey('learner', CODE), given.token);
  }
  const wire = fakeWire();
  const rest = restOf({ session: async () => ok({ state: given.state, full: false }) });
  renderPage(<DebriefGate code={CODE} />, { parts: { memory, rest, openWire: () => wire } });
  return wire;
}

describe('the address of a debrief', () => {
  for (const state of ['lobby', 'running', 'paused'] as const) {
    test(`[DEB-15] in a session that is ${state} a visitor is told where to go, and joins nothing`, async () => {
      const wire = gate({ state });
      expect(await screen.findByText('The debrief is not open yet')).toBeDefined();
      const leadsTo = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
      expect(leadsTo).toEqual([`/s/${CODE}`, `/wall/${CODE}`]);
      expect(() => wire.handshake()).toThrow();
    });
  }

  for (const state of ['ended', 'debrief'] as const) {
    test(`[DEB-15] in a session that is ${state} only those who lead come in`, async () => {
      const wire = gate({ state });
      expect(await screen.findByText('This device took no part')).toBeDefined();
      expect(screen.getByRole('link').getAttribute('href')).toBe(`/host/${CODE}`);
      expect(() => wire.handshake()).toThrow();
    });
  }

  test('[DEB-15] a device with a place takes it', () => {
    const wire = gate({ state: 'debrief', token: 'b'.repeat(32) });
    expect(wire.handshake()).toMatchObject({ code: CODE, token: 'b'.repeat(32) });
  });
});
