import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type {
  PageVisibility,
  ReplayCheck,
  ReplayOutcome,
  WallClock,
} from '#client/connection/ports.ts';
import type {
  GradeQuestion,
  NewSession,
  Rest,
  RestFailure,
  ScenarioList,
  SessionStanding,
  SnapshotGrades,
} from '#client/connection/rest.ts';
import type { Wire } from '#client/connection/wire.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { AlarmVoice } from './alarms/voice.ts';
import type { DebriefOpener } from './debrief/opened-debrief.ts';
import type { DeviceMemory, Seat } from './device-memory.ts';
import type { DeviceSettings, DeviceSettingsStore } from './device-settings.ts';
import type { FlushPace } from './session-store.ts';

export type {
  GradeQuestion,
  NewSession,
  ReplayOutcome,
  RestFailure,
  ScenarioList,
  SessionStanding,
  SnapshotGrades,
};

/** What the pages are built on; constructed once in main.tsx, replaced by stand-ins in tests. */
export interface ClientParts {
  readonly openWire: () => Wire;
  readonly clock: WallClock;
  readonly page: PageVisibility;
  readonly pace: FlushPace;
  readonly memory: DeviceMemory;
  readonly settings: DeviceSettingsStore;
  readonly voice: AlarmVoice;
  readonly rest: Rest;
  readonly newId: () => string;
  /** What somebody in a seat is called who gives no name, in the language of the page. */
  readonly roleWord: (seat: Seat) => string;
  readonly checkReplay: ReplayCheck;
  readonly openDebrief: DebriefOpener;
}

const PartsContext = createContext<ClientParts | null>(null);

/** Hands the parts to every page below. */
export function PartsProvider(props: {
  readonly parts: ClientParts;
  readonly children: ReactNode;
}) {
  return <PartsContext value={props.parts}>{props.children}</PartsContext>;
}

/** The parts of this client. */
export function useParts(): ClientParts {
  const parts = useContext(PartsContext);
  assert(parts !== null, 'useParts needs a PartsProvider above it');
  return parts;
}

/** How this device is set; draws again when that changes. */
export function useDeviceSettings(): DeviceSettings {
  const { settings } = useParts();
  return useSyncExternalStore(settings.subscribe, settings.get);
}
