import { BellOff, Check, ChevronDown, ChevronUp, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { type AlarmDevice, useAlarmDevice } from '#client/store/alarms/use-alarm-device.ts';
import { type Sound, useSound } from '#client/store/alarms/use-sound.ts';
import { useSession } from '#client/store/session-context.tsx';
import { spanLabel, stopwatchLabel } from '#client/store/time.ts';
import './alarms.css';
import { AlarmList } from './alarm-list.tsx';
import { AlarmSpeaker } from './alarm-speaker.tsx';
import { useAlarmWords } from './alarm-words.ts';

/** Where a bar stands; the wall sounds unless somebody chose otherwise, and has no buttons. */
type Layout = 'desk' | 'phone' | 'wall' | 'host';

const MARKS = { high: '!!!', medium: '!!', low: '!' } as const;

/** The alarms of the session on this device: the most urgent in one line, the others on demand. */
export function AlarmBar(props: { readonly layout: Layout }) {
  const { layout } = props;
  const { t } = useTranslation();
  const sound = useSound(layout === 'wall');
  const device = useAlarmDevice(sound);
  const [isOpen, setIsOpen] = useState(false);
  const { top, others, past, flashing } = device.view;
  const rest = others.length + past.length;
  useShortcuts(
    layout === 'wall' || top === null
      ? {}
      : { a: () => device.acknowledge(top.alarm.id), x: () => device.silence() },
  );
  return (
    <section className="alarm-bar" data-layout={layout} aria-label={t('alarms.bar.label')}>
      <div
        className="alarm-bar__line"
        data-priority={top?.alarm.priority ?? 'none'}
        data-flashing={flashing}
      >
        <TopAlarm device={device} />
        {layout !== 'wall' && <Acts device={device} />}
        {layout === 'wall' && others.length > 0 && (
          <span>{t('alarms.bar.more', { count: others.length })}</span>
        )}
        {layout !== 'wall' && rest > 0 && (
          <button
            type="button"
            className="alarm-bar__button"
            aria-expanded={isOpen}
            aria-label={t('alarms.act.list')}
            onClick={() => setIsOpen((open) => !open)}
          >
            {others.length > 0
              ? t('alarms.bar.more', { count: others.length })
              : t('alarms.bar.ended', { count: past.length })}
            {isOpen ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
          </button>
        )}
        <SoundChip sound={sound} />
      </div>
      {isOpen && rest > 0 && layout !== 'wall' && (
        <AlarmList view={device.view} onSeen={device.viewPast} />
      )}
      <AlarmSpeaker top={top} />
    </section>
  );
}

function TopAlarm({ device }: { readonly device: AlarmDevice }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const { top } = device.view;
  if (top === null) {
    return <span className="alarm-bar__none">{t('alarms.bar.none')}</span>;
  }
  const { alarm } = top;
  return (
    <>
      <strong aria-hidden="true">{MARKS[alarm.priority]}</strong>
      <strong className="alarm-bar__what numeral">{wordsOf(alarm)}</strong>
      <span className="alarm-bar__since numeral">
        {t('alarms.bar.since', { span: spanLabel(tick - alarm.onsetTick) })}
      </span>
      {top.quiet && <Check size={18} aria-hidden="true" />}
    </>
  );
}

function Acts({ device }: { readonly device: AlarmDevice }) {
  const { t } = useTranslation();
  const { top, silenceLeftMs } = device.view;
  if (top === null) {
    return null;
  }
  return (
    <>
      {!top.quiet && (
        <button
          type="button"
          className="alarm-bar__button"
          onClick={() => device.acknowledge(top.alarm.id)}
        >
          {t('alarms.act.acknowledge')}
        </button>
      )}
      {silenceLeftMs === null ? (
        <button type="button" className="alarm-bar__button" onClick={device.silence}>
          <BellOff size={16} aria-hidden="true" />
          {t('alarms.act.silence')}
        </button>
      ) : (
        <button
          type="button"
          className="alarm-bar__button numeral"
          title={t('alarms.act.end-silence')}
          onClick={device.endSilence}
        >
          {t('alarms.act.silenced', { left: stopwatchLabel(silenceLeftMs) })}
        </button>
      )}
    </>
  );
}

/** Says that sound is wanted and the browser keeps it locked. */
function SoundChip({ sound }: { readonly sound: Sound }) {
  const { t } = useTranslation();
  if (!sound.isWanted || sound.voice !== 'locked') {
    return null;
  }
  return (
    <button type="button" className="alarm-bar__button alarm-bar__sound" onClick={sound.unlock}>
      <VolumeX size={16} aria-hidden="true" />
      {t('alarms.sound.locked')}
    </button>
  );
}
