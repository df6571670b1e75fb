import { useTranslation } from 'react-i18next';
import { SCREENS, type Screen } from '#client/components/device/screens.ts';
import { SHORTCUT_TABLE, type ShortcutName } from '#client/components/device/shortcut-table.ts';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import { KeyRow } from './key-row.tsx';
import './keys.css';

/** Every single key by its page, each of which can be moved to another. */
export function KeyList() {
  const { t } = useTranslation();
  const isOn = useDeviceSettings().shortcuts === 'on';
  if (!isOn) {
    return null;
  }
  return SCREENS.map((screen) => (
    <div key={screen} className="key-list">
      <h3>{t(`settings.screen.${screen}`)}</h3>
      <ul className="key-list__rows">
        {rowsOf(screen).map(([usual, name]) => (
          <KeyRow key={name} screen={screen} usual={usual} name={name} />
        ))}
      </ul>
    </div>
  ));
}

function rowsOf(screen: Screen): readonly (readonly [string, ShortcutName])[] {
  return SHORTCUT_TABLE[screen];
}
