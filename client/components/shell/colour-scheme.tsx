import { MantineProvider } from '@mantine/core';
import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useDeviceSettings, useParts } from '#client/store/client-parts.tsx';
import type { DeviceSettings } from '#client/store/device-settings.ts';
import { mantineThemeIn } from '#client/theme/mantine-theme.ts';

type ThemeChoice = DeviceSettings['theme'];

const SYSTEM_DARK = '(prefers-color-scheme: dark)';

/** Rooms where people watch a monitor are dark; pages that are read are light. */
export function schemeOfPage(path: string): 'dark' | 'light' {
  return /^\/(host|s|wall)\//.test(path) ? 'dark' : 'light';
}

/** What this device chose, and how to choose otherwise. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const { settings } = useParts();
  const { theme } = useDeviceSettings();
  return [theme, (chosen) => settings.set({ theme: chosen })];
}

/** The scheme in force on this page of this device. */
export function useColourScheme(): 'dark' | 'light' {
  const { pathname } = useLocation();
  const [choice] = useThemeChoice();
  const systemDark = useSyncExternalStore(subscribeSystem, readSystem);
  switch (choice) {
    case 'page':
      return schemeOfPage(pathname);
    case 'system':
      return systemDark ? 'dark' : 'light';
    case 'contrast':
      return 'dark';
    case 'dark':
    case 'light':
      return choice;
  }
}

/** Whether the page is being printed: paper is light, whatever the screen is. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser lays the paper out as soon as it has told.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** Tells the style sheets what else this device is set to; see theme/tokens.css. */
function useLooks(isPrinting: boolean): void {
  const { theme, density, motion, flash } = useDeviceSettings();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.contrast = theme === 'contrast' && !isPrinting ? 'high' : 'usual';
    dataset.density = density;
    dataset.motion = motion;
    dataset.flash = flash;
  }, [theme, density, motion, flash, isPrinting]);
}

/** Dresses everything below in the scheme in force. Needs a router above it. */
export function ThemeProvider(props: { readonly children: ReactNode }) {
  const { language } = useTranslation().i18n;
  const scheme = useColourScheme();
  const isPrinting = useIsPrinting();
  const theme = useMemo(() => mantineThemeIn(language), [language]);
  useLooks(isPrinting);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={isPrinting ? 'light' : scheme}
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
