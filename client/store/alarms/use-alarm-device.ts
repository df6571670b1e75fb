import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  acknowledge,
  type DeviceView,
  deviceView,
  endSilence,
  hearAlarms,
  type ShownAlarm,
  silence,
  soundNow,
  startDevice,
  viewPast,
} from '#shared/alarms/device.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { useParts } from '../client-parts.tsx';
import { useAct, useNowMs, useSession } from '../session-context.tsx';
import { isOld, isOver } from '../session-state.ts';
import { createKeptSilence } from './kept-silence.ts';
import { type Sound, useAwakeVoice } from './use-sound.ts';

export type { ShownAlarm };

/** How often the device is asked what to sound and show: often enough for its pauses of seconds. */
const PERIOD_MS = 500;

/** The alarms as this device shows them, and what its people can do about them. */
export interface AlarmDevice {
  readonly view: DeviceView;
  /** Quietens an alarm here; where the role may, the group is told. */
  readonly acknowledge: (alarmId: string) => void;
  /** Silences this device for two minutes; where the role may, the group is told. */
  readonly silence: () => void;
  readonly endSilence: () => void;
  /** The alarms that ended have been seen. */
  readonly viewPast: () => void;
}

/** Follows the alarms of the session on this device, and sounds them where sound is wanted. */
export function useAlarmDevice(
  sound: Pick<Sound, 'isWanted' | 'voice' | 'volumePercent'>,
): AlarmDevice {
  const { clock, voice } = useParts();
  const kept = useKeptSilence();
  const [state, setState] = useState(() => startDevice(kept.read()));
  const alarms = useShownAlarms();
  const ownMarks = useOwnMarks();
  const tell = useTell();
  const nowMs = useNowMs(PERIOD_MS);
  const speed = useSession(({ clock: session }) => session?.speed ?? 1);
  // Without a line nobody knows whether what alarmed still does: nothing sounds or flashes.
  const running = useSession((now) => now.clock?.status === 'running' && !isOld(now));
  const canSound = sound.isWanted && sound.voice === 'ready';
  const { volumePercent } = sound;
  useAwakeVoice(sound.isWanted);
  useEffect(() => {
    setState((last) => hearAlarms(last, { alarms, ownMarks, nowMs: clock.nowMs() }));
  }, [alarms, ownMarks, clock]);
  useEffect(() => {
    const next = soundNow(state, { nowMs, speed, running });
    if (canSound && next.burst !== null) {
      voice.play(next.burst, volumePercent);
      setState(next.state);
    }
  }, [state, nowMs, speed, running, canSound, voice, volumePercent]);
  useEffect(() => (running ? undefined : voice.stop()), [running, voice]);
  useEffect(() => () => voice.stop(), [voice]);
  return {
    view: deviceView(state, { nowMs, running }),
    acknowledge(alarmId) {
      voice.stop();
      setState((last) => acknowledge(last, alarmId));
      tell({ type: 'alarm.acknowledge', alarmId });
    },
    silence() {
      voice.stop();
      const silenced = silence(state, clock.nowMs());
      setState(silenced);
      kept.keep(silenced.silenced);
      tell({ type: 'alarm.silence' });
    },
    endSilence() {
      setState(endSilence);
      kept.keep(null);
    },
    viewPast: () => setState(viewPast),
  };
}

/** The silence of this participant on this device. */
function useKeptSilence() {
  const { memory } = useParts();
  const own = useSession((state) => state.you?.participantId ?? '');
  return useMemo(() => createKeptSilence(memory, own), [memory, own]);
}

/** The alarms of the session, without those that ended before it opened. */
function useShownAlarms() {
  const alarms = useSession((state) => state.alarms);
  const openTick = useSession((state) => state.facts?.openTick ?? null);
  return useMemo(
    () => alarms.filter(({ endTick }) => endTick === null || endTick >= (openTick ?? endTick)),
    [alarms, openTick],
  );
}

/** What this participant acknowledged before, for a page that was loaded again. */
function useOwnMarks() {
  const log = useSession((state) => state.log);
  const own = useSession((state) => state.you?.participantId);
  return useMemo(
    () =>
      lastBranch(log).flatMap(({ action, actor, tick }) =>
        action.type === 'alarm.acknowledge' && actor.id === own
          ? [{ alarmId: action.alarmId, tick }]
          : [],
      ),
    [log, own],
  );
}

/** Tells the group what a learner did; what others do to their device stays there. */
function useTell(): (action: ClientAction) => void {
  const act = useAct();
  const tells = useSession(
    ({ you, clock }) => you?.role === 'learner' && clock !== null && !isOver(clock.status),
  );
  return useCallback(
    (action) => {
      if (tells) {
        void act(action);
      }
    },
    [act, tells],
  );
}
