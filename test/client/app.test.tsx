import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { App } from '#client/app.tsx';
import { createDeviceMemory, tokenKey } from '#client/store/device-memory.ts';
import { speak } from '#client/words/i18n.ts';
import { renderPage, storageOf } from '#test/support/dom.tsx';
import { fakeWire } from '#test/support/fake-wire.ts';
import { snapshotOf } from '#test/support/session-fixtures.ts';
import { createAllWords } from '#test/support/words.ts';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function app(path: string) {
  const wire = fakeWire();
  const memory = createDeviceMemory(() => storageOf());
  memory.write(tokenKey('learner', '7QK4XY'), 'a'.repeat(32));
  renderPage(
    <>
      <App />
      <Address />
    </>,
    { path, parts: { openWire: () => wire, memory } },
  );
  return wire;
}

const address = () => screen.getByTestId('address').textContent;

describe('the addresses', () => {
  test('[CLIENT-18] every page says that the patient is simulated', () => {
    for (const path of ['/', '/nowhere', '/s/7QK4XY', '/wall/7QK4XY']) {
      const { unmount } = renderPage(<App />, { path, parts: { openWire: () => fakeWire() } });
      expect(screen.getByText('Simulated patient. Not for clinical use.')).toBeDefined();
      unmount();
    }
  });

  test('[CLIENT-19] an address that leads nowhere says so and leads back', () => {
    app('/nowhere');
    expect(screen.getByRole('heading', { name: 'There is no page here' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeDefined();
  });

  test('[CLIENT-19] a code written otherwise is put right', () => {
    app('/wall/7qk-4xy');
    expect(address()).toBe('/wall/7QK4XY');
  });

  test('[CLIENT-19] an impossible code goes to the start page, with what was written', () => {
    app('/s/hello');
    expect(address()).toBe('/?code=hello');
  });
});

describe('the name of the window', () => {
  test.each([
    ['/', 'Beacon: CRS monitoring simulator'],
    ['/scenarios', 'Library · Beacon'],
    ['/scenarios/crs-pressor/guide', 'Facilitator guide · Beacon'],
    ['/host/7QK4XY', 'Console 7QK-4XY · Beacon'],
    ['/s/7QK4XY', 'Session 7QK-4XY · Beacon'],
    ['/wall/7QK4XY', 'Wall 7QK-4XY · Beacon'],
    ['/debrief/7QK4XY', 'Debrief 7QK-4XY · Beacon'],
    ['/grade', 'Grade one snapshot · Beacon'],
    ['/settings', 'Settings of this device · Beacon'],
    ['/nowhere', 'Page not found · Beacon'],
  ])('[CLIENT-29] says which page %s is', (path, title) => {
    app(path);
    expect(document.title).toBe(title);
  });

  test('[CLIENT-29] is in the language of the page', async () => {
    const words = createAllWords();
    renderPage(<App />, { path: '/wall/7QK4XY', words, parts: { openWire: () => fakeWire() } });
    await act(() => speak(words, 'es'));
    expect(document.title).toBe('Pantalla 7QK-4XY · Beacon');
  });
});

describe('a session on its way', () => {
  test('[CLIENT-20] a declined session says why, with ways on', () => {
    const wire = app('/wall/7QK4XY');
    act(() => wire.owner.refused({ code: 'session-unknown', message: 'Gone.' }));
    expect(screen.getByText(/There is no session with this code/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeDefined();
  });

  test.each([
    ['/s/7QK4XY', snapshotOf().you],
    ['/wall/7QK4XY', { ...snapshotOf().you, role: 'observer' as const }],
  ])('[LINK-19] a page at %s whose session is deleted says so, and has it no more', (path, you) => {
    const wire = app(path);
    act(() => {
      wire.owner.connected();
      wire.owner.snapshot(snapshotOf({ you }));
    });
    expect(screen.queryByRole('heading', { name: 'Session 7QK-4XY' })).toBeNull();
    act(() => {
      wire.owner.deleted();
      wire.owner.disconnected();
    });
    expect(screen.getByRole('heading', { name: 'Session 7QK-4XY' })).toBeDefined();
    expect(screen.getByRole('alert').textContent).toMatch(/its record was deleted/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeDefined();
    expect(document.body.textContent).not.toContain('Ms Rowan');
  });

  test('[LINK-19] a page whose session stopped on the server says so, and can be tried again', () => {
    const wire = app('/s/7QK4XY');
    act(() => {
      wire.owner.connected();
      wire.owner.snapshot(snapshotOf());
      wire.owner.failed();
    });
    expect(screen.getByRole('alert').textContent).toMatch(/met an error and stopped/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  test('[LINK-19] a refusal that passes leaves the page as it is', () => {
    const wire = app('/wall/7QK4XY');
    act(() => {
      wire.owner.connected();
      wire.owner.snapshot(snapshotOf({ you: { ...snapshotOf().you, role: 'observer' } }));
      wire.owner.refused({ code: 'server-draining', message: 'Restarting.' });
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('[CLIENT-20] who is removed is told, also when the session was on the screen', () => {
    const wire = app('/s/7QK4XY');
    act(() => {
      wire.owner.connected();
      wire.owner.snapshot(snapshotOf());
      wire.owner.personal({ kind: 'removed' });
    });
    expect(screen.getByRole('heading', { name: 'You have left the session' })).toBeDefined();
    const way = screen.getByRole('link', { name: 'Go to the start page' });
    expect(way.getAttribute('href')).toBe('/?code=7QK4XY');
  });
});
