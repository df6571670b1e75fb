import './connection/zod-without-eval.ts';
import '@mantine/core/styles.css';
import './theme/tokens.css';
import './theme/mantine.css';
import './theme/forced-colours.css';
import './theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { createWebVoice } from './components/alarms/web-voice.ts';
import { followLanguage } from './components/shell/language/follow-language.ts';
import { browserClock, browserPage, createBrowserPace, newRandomId } from './connection/browser.ts';
import { createRest } from './connection/rest.ts';
import { createSocketWire } from './connection/socket-wire.ts';
import { type ClientParts, PartsProvider } from './store/client-parts.tsx';
import { createDeviceMemory } from './store/device-memory.ts';
import { createDeviceSettings } from './store/device-settings.ts';
import { createWords } from './words/i18n.ts';
import { checkReplayInWorker } from './worker/check-replay.ts';
import { openDebriefInWorker } from './worker/open-debrief.ts';

const words = createWords();
const memory = createDeviceMemory(() => window.localStorage);
const parts: ClientParts = {
  openWire: () => createSocketWire(),
  clock: browserClock,
  page: browserPage,
  pace: createBrowserPace(),
  memory,
  settings: createDeviceSettings(memory),
  voice: createWebVoice('AudioContext' in window ? () => new AudioContext() : null),
  rest: createRest((input, init) => fetch(input, init)),
  newId: newRandomId,
  roleWord: (seat) => words.t(`join.nameless.${seat}`),
  checkReplay: checkReplayInWorker,
  openDebrief: openDebriefInWorker,
};
const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });

// Not awaited at the top of the file: what is fetched here may itself need this file, and would wait
// for its end.
void followLanguage(words, parts.settings, {
  asked: new URLSearchParams(window.location.search).get('lang'),
  preferred: navigator.languages,
}).then(draw);

function draw(): void {
  const root = document.getElementById('root');
  if (root === null) {
    return;
  }
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={queries}>
          <PartsProvider parts={parts}>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </PartsProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
