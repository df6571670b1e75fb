import { ChevronDown, ChevronUp, History } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { type AlarmDevice, useAlarmDevice } from '#client/store/alarms/use-alarm-device.ts';
import { useSound } from '#client/store/alarms/use-sound.ts';
import { useSession } from '#client/store/session-context.tsx';
import { isOld } from '#client/store/session-state.ts';
import { spanLabel } from '#client/store/time.ts';
import { AlarmActs, SoundChip } from './alarm-acts.tsx';
import { AlarmAge } from './alarm-age.tsx';
import { AlarmList, PastAlarm } from './alarm-list.tsx';
import { AcknowledgedBy, SilencedBy } from './alarm-marks.tsx';
import { AlarmSpeaker } from './alarm-speaker.tsx';
import { ALARM_MARKS, useAlarmWords } from './alarm-words.ts';
import './alarms.css';

/** Where a bar stands; the wall sounds unless somebody chose otherwise, and has no buttons. */
type Layout = 'desk' | 'phone' | 'wall' | 'host';

/** The alarms of the session on this device: the most urgent in one line, the others on demand. */
export function AlarmBar({ layout }: { readonly layout: Layout }) {
  const { t } = useTranslation();
  const sound = useSound(layout === 'wall');
  const device = useAlarmDevice(sound);
  const { view } = device;
  const old = useSession(isOld);
  useAlarmKeys(device, layout !== 'wall');
  return (
    <section className="alarm-bar" data-layout={layout} aria-label={t('alarms.bar.label')}>
      <div
        className="alarm-bar__line"
        data-priority={view.top?.alarm.priority ?? 'none'}
        data-flashing={view.flashing}
        data-old={old}
      >
        <Line device={device} layout={layout} />
        {layout === 'wall' ? (
          view.on.length > 1 && (
            <span className="alarm-bar__more">
              {t('alarms.bar.more', { count: view.on.length - 1 })}
            </span>
          )
        ) : (
          <>
            <AlarmActs device={device} />
            <Rest device={device} />
          </>
        )}
        <SoundChip sound={sound} isShort={layout === 'wall' && view.top !== null} />
      </div>
      {layout !== 'wall' && <AlarmSpeaker shown={view.on} />}
    </section>
  );
}

function useAlarmKeys(device: AlarmDevice, isOn: boolean): void {
  const { view } = device;
  const next = view.next?.alarm ?? null;
  useShortcuts(
    isOn
      ? {
          ...(next === null ? {} : { a: () => device.acknowledge(next.id) }),
          ...(view.top === null ? {} : { x: device.silence }),
          ...(view.silenceLeftMs === null ? {} : { x: device.endSilence }),
        }
      : {},
  );
}

/** What the line says: the alarm, or that there is none, or the last one that went unseen. */
function Line(props: { readonly device: AlarmDevice; readonly layout: Layout }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const old = useSession(isOld);
  const { view } = props.device;
  const { top } = view;
  if (top === null) {
    const [past] = props.layout === 'wall' ? [] : view.past;
    return (
      <span className="alarm-bar__none">
        {past === undefined ? <None isOld={old} /> : <PastAlarm alarm={past} />}
      </span>
    );
  }
  const { alarm } = top;
  const words = wordsOf(alarm);
  const isSplit = props.layout === 'phone';
  return (
    <>
      <strong aria-hidden="true">{ALARM_MARKS[alarm.priority]}</strong>
      <span className="alarm-bar__text">
        <strong className="alarm-bar__what numeral">{isSplit ? words.what : words.whole}</strong>
        <span className="alarm-bar__since tabular">
          {isSplit && words.limit !== '' && <span>{words.limit}</span>}
          {old ? (
            <AlarmAge />
          ) : (
            <span>{t('alarms.bar.since', { span: spanLabel(tick - alarm.onsetTick) })}</span>
          )}
          <AcknowledgedBy shown={top} />
          <SilencedBy />
        </span>
      </span>
    </>
  );
}

function None(props: { readonly isOld: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {t('alarms.bar.none')}
      {props.isOld && (
        <>
          {', '}
          <AlarmAge />
        </>
      )}
    </>
  );
}

function PastCount({ count }: { readonly count: number }) {
  return (
    <>
      <History size={18} />
      {count}
    </>
  );
}

/** How many more there are, and the list of all of them when somebody asks. */
function Rest({ device }: { readonly device: AlarmDevice }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { top, on, past } = device.view;
  const more = on.length > 1 ? on.length - 1 : 0;
  if (more + past.length === 0) {
    return null;
  }
  if (top === null && past.length === 1) {
    return (
      <button type="button" className="alarm-bar__button" onClick={device.viewPast}>
        {t('alarms.act.viewed')}
      </button>
    );
  }
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <>
      <button
        type="button"
        className="alarm-bar__button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen((open) => !open)}
      >
        <span className="alarm-bar__word">
          {more > 0
            ? t('alarms.bar.more', { count: more })
            : t('alarms.bar.ended', { count: past.length })}
        </span>
        <span className="alarm-bar__count" aria-hidden="true">
          {more > 0 ? `+${more}` : <PastCount count={past.length} />}
        </span>
        <Icon size={18} aria-hidden="true" />
      </button>
      {isOpen && <AlarmList id={id} device={device} />}
    </>
  );
}
