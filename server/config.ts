import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { RETENTION_HOURS } from '#shared/contracts/settings.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function wholeNumber(range: { minimum: number; maximum: number; usual: number }) {
  const { minimum, maximum, usual } = range;
  const limit = `must be a whole number, ${minimum}-${maximum}`;
  return z
    .string()
    .regex(/^-?\d{1,9}$/, limit)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, limit)
    .default(usual);
}

const pin = z.string().regex(/^\d{6}$/, 'must be six digits');

/** The environment variables that Beacon reads, with what each may be. */
export const environmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be an IP address or a host name')
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 opens the server to the local network.'),
  PORT: wholeNumber({ minimum: 0, maximum: 65_535, usual: 3000 }).describe(
    'Port to listen on; 0 takes a free one.',
  ),
  DATA_DIR: z.string().default('./data').describe('Folder of the database.'),
  SCENARIO_DIR: z
    .string()
    .optional()
    .describe('Folder of your own cases; DATA_DIR/scenarios if not set.'),
  FACILITATOR_PIN: pin
    .optional()
    .describe('Six digits that let facilitators in beyond this computer; new at each start.'),
  FACILITATOR_PIN_FILE: z.string().optional().describe('File to read FACILITATOR_PIN from.'),
  MAX_SESSIONS: wholeNumber({ minimum: 1, maximum: 10_000, usual: 200 }).describe(
    'Sessions at a time.',
  ),
  MAX_LEARNERS: wholeNumber({ minimum: 1, maximum: 5000, usual: 400 }).describe(
    'Learners at a time in one session.',
  ),
  RETENTION_HOURS: wholeNumber({ ...RETENTION_HOURS, usual: 24 }).describe(
    'Hours for which the record of a session is kept after its end, unless the session says else.',
  ),
  FRAME_HZ: wholeNumber({ minimum: 1, maximum: 4, usual: 4 }).describe(
    'Frames a second at most, for each session.',
  ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('What is worth a log line.'),
  LOG_FORMAT: z
    .enum(['pretty', 'json'], 'must be pretty or json')
    .optional()
    .describe('pretty for people, json for machines; pretty in a terminal.'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be http:// or https://, a host and no path')
    .optional()
    .describe('Address under which people reach the server, if it is behind a proxy.'),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:true|false|[1-9])$/, 'must be true, false or the number of proxies, 1-9')
    .default('false')
    .describe('Whether a proxy in front says who is asking.'),
});

/** Everything that can be set, validated. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly scenarioDir: string;
  /** True if SCENARIO_DIR was set, so that the folder has to be there. */
  readonly scenarioDirRequired: boolean;
  readonly facilitatorPin: string;
  /** True if only this computer can reach the server. */
  readonly loopbackOnly: boolean;
  readonly maxSessions: number;
  readonly maxLearners: number;
  readonly retentionHours: number;
  readonly framesPerSecond: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logFormat: 'pretty' | 'json';
  /** Origin without a slash at its end; null if people use the address listened on. */
  readonly publicUrl: string | null;
  /** Number of proxies in front that are believed. */
  readonly trustedProxies: number;
}

/** What is read besides the variables themselves. */
export interface ConfigSources {
  readonly readFile: (path: string) => string;
  readonly terminal: boolean;
  readonly newPin: () => string;
}

const SOURCES: ConfigSources = {
  readFile: (path) => readFileSync(path, 'utf8'),
  terminal: process.stdout.isTTY === true,
  newPin: () => String(randomInt(1_000_000)).padStart(6, '0'),
};

/** Reads the configuration; on failure, every problem found, each naming variable and limit. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  sources: ConfigSources = SOURCES,
): Result<Config, readonly string[]> {
  const known = Object.keys(environmentSchema.shape);
  const given = Object.fromEntries(
    known.map((name) => [name, environment[name]?.trim()]).filter(([, value]) => value),
  );
  const parsed = environmentSchema.safeParse(given);
  const pinFile = pinFromFile(given.FACILITATOR_PIN_FILE, given.FACILITATOR_PIN, sources);
  const problems = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
    ...(pinFile.ok ? [] : [pinFile.error]),
  ];
  if (!parsed.success || !pinFile.ok) {
    return err(problems);
  }
  const { data } = parsed;
  const trustedProxies = data.TRUST_PROXY === 'true' ? 1 : Number(data.TRUST_PROXY) || 0;
  const publicUrl = data.PUBLIC_URL === undefined ? null : new URL(data.PUBLIC_URL).origin;
  const reached = publicUrl === null ? data.HOST : new URL(publicUrl).hostname;
  return ok({
    host: data.HOST,
    port: data.PORT,
    dataDir: resolve(data.DATA_DIR),
    scenarioDir: resolve(data.SCENARIO_DIR ?? join(data.DATA_DIR, 'scenarios')),
    scenarioDirRequired: data.SCENARIO_DIR !== undefined,
    facilitatorPin: data.FACILITATOR_PIN ?? pinFile.value ?? sources.newPin(),
    loopbackOnly: isLoopback(data.HOST) && isLoopback(reached) && trustedProxies === 0,
    maxSessions: data.MAX_SESSIONS,
    maxLearners: data.MAX_LEARNERS,
    retentionHours: data.RETENTION_HOURS,
    framesPerSecond: data.FRAME_HZ,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT ?? (sources.terminal ? 'pretty' : 'json'),
    publicUrl,
    trustedProxies,
  });
}

/** True for a host that only this computer can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || /^\[?::1\]?$/.test(host) || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function pinFromFile(
  file: string | undefined,
  given: string | undefined,
  sources: ConfigSources,
): Result<string | null, string> {
  if (file === undefined) {
    return ok(null);
  }
  if (given !== undefined) {
    return err('FACILITATOR_PIN_FILE must not be set together with FACILITATOR_PIN');
  }
  try {
    const read = pin.safeParse(sources.readFile(file).trim());
    return read.success ? ok(read.data) : err(`FACILITATOR_PIN_FILE ${file} must hold six digits`);
  } catch {
    return err(`FACILITATOR_PIN_FILE ${file} must be a file that can be read`);
  }
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  return web && url.pathname === '/' && url.search === '' && url.hash === '' && !url.username;
}
