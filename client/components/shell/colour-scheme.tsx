import { MantineProvider } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { useParts } from '#client/store/client-parts.tsx';
import { mantineTheme } from '#client/theme/mantine-theme.ts';

/** The themes that a person can choose; `system` follows the device. */
export const THEME_CHOICES = ['dark', 'light', 'system'] as const;

/** See {@link THEME_CHOICES}. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const THEME_KEY = 'theme';
const SYSTEM_DARK = '(prefers-color-scheme: dark)';

/** Rooms where people watch a monitor are dark; pages that are read are light. */
export function schemeOfPage(path: string): 'dark' | 'light' {
  return /^\/(host|s|wall)\//.test(path) ? 'dark' : 'light';
}

/** What this device chose, or null where each page keeps its own. */
export function useThemeChoice(): [ThemeChoice | null, (choice: ThemeChoice) => void] {
  const { memory } = useParts();
  const stored = useSyncExternalStore(memory.subscribe, () => memory.read(THEME_KEY));
  const choice = THEME_CHOICES.find((known) => known === stored) ?? null;
  return [choice, (chosen) => memory.write(THEME_KEY, chosen)];
}

/** The scheme in force on this page of this device. */
export function useColourScheme(): 'dark' | 'light' {
  const { pathname } = useLocation();
  const [choice] = useThemeChoice();
  const systemDark = useSyncExternalStore(subscribeSystem, readSystem);
  if (choice === 'system') {
    return systemDark ? 'dark' : 'light';
  }
  return choice ?? schemeOfPage(pathname);
}

/** Dresses everything below in the scheme in force. Needs a router above it. */
export function ThemeProvider(props: { readonly children: ReactNode }) {
  const scheme = useColourScheme();
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {props.children}
    </MantineProvider>
  );
}

function subscribeSystem(listener: () => void): () => void {
  const query = window.matchMedia(SYSTEM_DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function readSystem(): boolean {
  return window.matchMedia(SYSTEM_DARK).matches;
}
