import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '#client/components/device/screens.ts';
import {
  holderOf,
  movedName,
  type ShortcutName,
} from '#client/components/device/shortcut-table.ts';
import { useDeviceSettings, useParts } from '#client/store/client-parts.tsx';

/** A shortcut and its key. Pressing the button and then another key moves it there. */
export function KeyRow(props: {
  readonly screen: Screen;
  readonly usual: string;
  readonly name: ShortcutName;
}) {
  const { t } = useTranslation();
  const { settings } = useParts();
  const { screen, usual } = props;
  const moved = useDeviceSettings().keys;
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const what = t(`settings.key.${props.name}`);
  const current = moved[movedName(screen, usual)] ?? usual;

  const press = (event: KeyboardEvent) => {
    // Tab goes on, Escape stays, and the keys that only shift others are none by themselves.
    if (!isAsking || event.key === 'Tab' || isShift(event)) {
      return;
    }
    event.preventDefault();
    const key = event.key.toLowerCase();
    if (key === 'escape') {
      setIsAsking(false);
      return;
    }
    const holder = holderOf(key, { screen, except: usual, moved });
    if (holder !== null || key.length !== 1) {
      setRefusal(
        holder === null
          ? t('settings.keys.not-single')
          : t('settings.keys.taken', { name: t(`settings.key.${holder}`) }),
      );
      return;
    }
    const { [movedName(screen, usual)]: _, ...others } = moved;
    const keys = key === usual ? others : { ...others, [movedName(screen, usual)]: key };
    settings.set({ keys });
    setRefusal(null);
    setIsAsking(false);
  };
  return (
    <li className="key-row">
      <span>{what}</span>
      <kbd>{current === ' ' ? t('settings.keys.space') : current.toUpperCase()}</kbd>
      <Button
        aria-label={t('settings.keys.change-named', { name: what })}
        onClick={() => setIsAsking(true)}
        onKeyDown={press}
        onBlur={() => {
          setIsAsking(false);
          setRefusal(null);
        }}
      >
        {t('settings.keys.change')}
      </Button>
      <span className="key-row__says" role="status">
        {isAsking ? (refusal ?? t('settings.keys.press')) : ''}
      </span>
    </li>
  );
}

function isShift(event: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(event.key);
}
