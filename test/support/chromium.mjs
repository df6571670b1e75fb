/** Finds the browser of the end-to-end tests, or installs it where that needs no question. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const MAC_PROGRAMS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, Chrome or Edge on this machine, or undefined where there is none. */
function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  }
  return usualPlaces().find((path) => existsSync(path));
}

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return allUnder(folders, WINDOWS_PROGRAMS);
  }
  if (platform === 'darwin') {
    return allUnder(['/Applications', `${env.HOME}/Applications`], MAC_PROGRAMS);
  }
  return allUnder(['/usr/bin', ...(env.PATH ?? '').split(delimiter)], PROGRAMS);
}

function allUnder(folders, programs) {
  return folders
    .filter((folder) => folder)
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** The path of a Chromium, installed first where that is possible; throws what to install. */
export function chromium() {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (process.env.CHROME_PATH) {
    throw new Error(`CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`);
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get (once) …');
    apt(['update']);
    apt(['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(
      'The browser tests need Chromium, Chrome or Edge, and none was found. Install one (Debian: sudo apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome), or set CHROME_PATH to its program.',
    );
  }
  return installed;
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
