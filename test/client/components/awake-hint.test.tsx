import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { BedsideLobby } from '#client/pages/bedside/before/bedside-lobby.tsx';
import { WallLobby } from '#client/pages/wall/lobby/wall-lobby.tsx';
import { renderSession } from '#test/support/dom.tsx';

const LOBBIES = [
  ['the bedside', <BedsideLobby key="bedside" />],
  ['the wall', <WallLobby key="wall" />],
] as const;

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

test.each(LOBBIES)('[BED-62] %s says where a browser keeps no screen on', (_, lobby) => {
  renderSession(lobby);
  expect(screen.getByText(/turn off automatic lock/)).not.toBeNull();
});

test.each(LOBBIES)('[BED-62] %s says nothing of it where a browser does', (_, lobby) => {
  Object.defineProperty(navigator, 'wakeLock', { value: {}, configurable: true });
  renderSession(lobby);
  expect(screen.queryByText(/turn off automatic lock/)).toBeNull();
});
