import { describe, expect, test } from '@jest/globals';
import { type ConfigSources, isLoopback, readConfig } from '#server/config.ts';

const sources: ConfigSources = {
  readFile: (path) => {
    if (path === '/run/pin') {
      return '123456\n';
    }
    if (path === '/run/words') {
      return 'one two three';
    }
    throw new Error('no such file');
  },
  terminal: false,
  newPin: () => '000007',
};

function read(environment: Record<string, string>) {
  return readConfig(environment, sources);
}

function value(environment: Record<string, string>) {
  const config = read(environment);
  if (!config.ok) {
    throw new Error(config.error.join('; '));
  }
  return config.value;
}

function problems(environment: Record<string, string>): readonly string[] {
  const config = read(environment);
  return config.ok ? [] : config.error;
}

describe('the configuration', () => {
  test('[ACCESS-6] is safe and small where nothing is set', () => {
    expect(value({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      loopbackOnly: true,
      facilitatorPin: '000007',
      maxSessions: 200,
      maxLearners: 400,
      framesPerSecond: 4,
      logLevel: 'info',
      logFormat: 'json',
      publicUrl: null,
      trustedProxies: 0,
      scenarioDirRequired: false,
    });
    expect(value({}).scenarioDir).toBe(`${value({}).dataDir}/scenarios`);
  });

  test('an empty variable counts as not set', () => {
    expect(value({ PORT: '', HOST: '  ' })).toMatchObject({ port: 3000, host: '127.0.0.1' });
  });

  test('[STORE-7] all problems are told together, each with variable and limit', () => {
    expect(
      problems({
        PORT: '70000',
        FRAME_HZ: '5',
        MAX_LEARNERS: 'many',
        FACILITATOR_PIN: '12345',
        LOG_LEVEL: 'loud',
        LOG_FORMAT: 'xml',
        PUBLIC_URL: 'https://sim.example.org/beacon',
        TRUST_PROXY: 'maybe',
        HOST: 'not a host',
      }),
    ).toEqual([
      'HOST must be an IP address or a host name',
      'PORT must be a whole number, 0-65535',
      'FACILITATOR_PIN must be six digits',
      'MAX_LEARNERS must be a whole number, 1-5000',
      'FRAME_HZ must be a whole number, 1-4',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      'LOG_FORMAT must be pretty or json',
      'PUBLIC_URL must be http:// or https://, a host and no path',
      'TRUST_PROXY must be true, false or the number of proxies, 1-9',
    ]);
  });

  test.each([
    ['PORT', '0', '65535', '65536'],
    ['MAX_SESSIONS', '1', '10000', '0'],
    ['MAX_LEARNERS', '1', '5000', '5001'],
    ['FRAME_HZ', '1', '4', '0'],
  ])('%s takes its limits and nothing beyond', (name, lowest, highest, beyond) => {
    expect(problems({ [name]: lowest })).toEqual([]);
    expect(problems({ [name]: highest })).toEqual([]);
    expect(problems({ [name]: beyond })).toHaveLength(1);
    expect(problems({ [name]: '1.5' })).toHaveLength(1);
  });

  test('the PIN may come from a file', () => {
    expect(value({ FACILITATOR_PIN_FILE: '/run/pin' }).facilitatorPin).toBe('123456');
    expect(value({ FACILITATOR_PIN: '654321' }).facilitatorPin).toBe('654321');
  });

  test.each([
    [{ FACILITATOR_PIN_FILE: '/run/none' }, /must be a file that can be read/],
    [{ FACILITATOR_PIN_FILE: '/run/words' }, /must hold six digits/],
    [{ FACILITATOR_PIN_FILE: '/run/pin', FACILITATOR_PIN: '111111' }, /not be set together/],
  ])('a PIN file that cannot be used is a problem: %o', (environment, words) => {
    expect(problems(environment)).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    [{ HOST: '127.0.0.1' }, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '192.168.1.4' }, false],
    [{ PUBLIC_URL: 'https://sim.example.org' }, false],
    [{ PUBLIC_URL: 'http://localhost:8080' }, true],
    [{ TRUST_PROXY: 'true' }, false],
  ])('[ACCESS-6] %o: only this computer can reach the server is %s', (environment, loopback) => {
    expect(value(environment as Record<string, string>).loopbackOnly).toBe(loopback);
  });

  test('a folder of own cases that was named has to be there', () => {
    expect(value({ SCENARIO_DIR: '/cases' })).toMatchObject({
      scenarioDir: '/cases',
      scenarioDirRequired: true,
    });
  });

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['[::1]', true],
    ['127.0.0.1.example.org', false],
    ['128.0.0.1', false],
    ['::', false],
  ])('%s is a loopback host: %s', (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback);
  });
});
