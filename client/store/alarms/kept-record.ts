import type { DeviceMemory } from '#client/store/device-memory.ts';
import { alarmSchema } from '#shared/contracts/alarm.ts';
import type { RecordedAlarm } from './alarm-record.ts';

/** The alarms that were heard of on one branch of a session. */
export interface AlarmRecord {
  readonly branch: number;
  readonly alarms: readonly RecordedAlarm[];
}

/** Keeps the alarms that a device heard of for the page that is opened after this one. */
export interface KeptRecord {
  /** What is kept; null where nothing is, or nothing that can be read. */
  read(): AlarmRecord | null;
  /** Writes it down where it changed since it was last written or read. */
  keep(record: AlarmRecord): void;
  forget(): void;
}

/** See {@link KeptRecord}: what is on the server ends with the high alarms that were. */
export function createKeptRecord(memory: DeviceMemory, code: string): KeptRecord {
  const key = `alarms.${code}`;
  let kept: AlarmRecord['alarms'] | null = null;
  return {
    read() {
      try {
        const stored = JSON.parse(memory.read(key) ?? 'null') as Partial<AlarmRecord> | null;
        return typeof stored?.branch === 'number' && Array.isArray(stored.alarms)
          ? { branch: stored.branch, alarms: stored.alarms.flatMap(readAlarm) }
          : null;
      } catch {
        return null;
      }
    },
    keep({ branch, alarms }) {
      if (alarms !== kept) {
        kept = alarms;
        memory.write(key, JSON.stringify({ branch, alarms }));
      }
    },
    forget: () => memory.forget(key),
  };
}

/** An alarm as it was kept; nothing where it is of another form. */
function readAlarm(stored: unknown): readonly RecordedAlarm[] {
  const { endedBy, ...told } = (stored ?? {}) as Partial<RecordedAlarm>;
  const alarm = alarmSchema.safeParse(told);
  return alarm.success && typeof endedBy === 'boolean' ? [{ ...alarm.data, endedBy }] : [];
}
