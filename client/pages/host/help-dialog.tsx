import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { movedName, SHORTCUT_TABLE } from '#client/pages/settings/keys/shortcut-table.ts';
import { useDeviceSettings } from '#client/store/client-parts.tsx';

/** The keys of the console, as they are on this device. */
export function HelpDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { keys: moved, shortcuts } = useDeviceSettings();
  const nameOf = (usual: string) => {
    const key = moved[movedName('host', usual)] ?? usual;
    return key === ' ' ? t('host.key.space') : key.toUpperCase();
  };
  return (
    <Dialog onClose={props.onClose} title={t('host.help.title')}>
      <dl className="help-keys">
        {SHORTCUT_TABLE.host.map(([usual, name]) => (
          <div key={name}>
            <dt>
              <Kbd size="md">{nameOf(usual)}</Kbd>
            </dt>
            <dd>{t(`settings.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary">{shortcuts === 'on' ? t('host.help.note') : t('host.help.off')}</p>
    </Dialog>
  );
}
