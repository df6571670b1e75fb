import type { Logger } from 'pino';
import type { Registry } from '#server/session/registry.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import type { ScenarioCard, ScenarioProblem } from '#shared/contracts/rest.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';

/** The cases that can be run, as the routes need them. */
export interface Library {
  readonly cards: readonly ScenarioCard[];
  readonly problems: readonly ScenarioProblem[];
  find(id: string): Scenario | null;
}

/** The settings that the transport follows. */
export interface TransportSettings {
  readonly facilitatorPin: string;
  readonly loopbackOnly: boolean;
  readonly publicUrl: string | null;
  readonly trustedProxies: number;
  readonly host: string;
  /** How long records are usually kept after the end of a session. */
  readonly retentionHours: number;
}

/** What the transport is made of. */
export interface TransportParts {
  readonly settings: TransportSettings;
  readonly registry: Registry;
  readonly cases: Library;
  /** Rejects unless sessions can be stored. */
  readonly checkStorage: () => Promise<void>;
  readonly time: WallTime;
  readonly log: Logger;
  readonly version: string;
  /** Folder of the built pages. */
  readonly clientDir: string;
  /** Addresses of this machine that others on the network can reach. */
  readonly networkAddresses: () => readonly string[];
}
