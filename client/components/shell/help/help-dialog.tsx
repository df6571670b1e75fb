import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Screen } from '#client/components/device/screens.ts';
import { movedName, SHORTCUT_TABLE } from '#client/components/device/shortcut-table.ts';
import { Dialog } from '#client/components/dialog.tsx';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import type { HelpPage, HelpTopic } from './help-topic.tsx';
import './help.css';

/** Whose keys a page has; the others have the question mark alone. */
const SCREEN: Readonly<Partial<Record<HelpPage, Screen>>> = {
  host: 'host',
  bedside: 'bedside',
  wall: 'wall',
  library: 'library',
};

const SIGNS = ['clock', 'scales', 'rounds', 'lane', 'hatched', 'lost'] as const;

/** What a help is about, and how it is closed. */
export interface HelpDialogProps {
  readonly topic: HelpTopic;
  readonly onClose: () => void;
}

/** How a page is used, its keys as they are on this device, and what its signs mean. */
export function HelpDialog(props: HelpDialogProps) {
  const { t } = useTranslation();
  const { shortcuts } = useDeviceSettings();
  const { page, brainTest } = props.topic;
  return (
    <Dialog
      title={t('help.dialog.title', { page: t(`help.${page}.name`) })}
      onClose={props.onClose}
    >
      <div className="help">
        <p>{t(`help.${page}.what`)}</p>
        <p>{t(`help.${page}.do`)}</p>
        <h3>{t('help.keys.title')}</h3>
        <Keys page={page} />
        <p className="secondary">{shortcuts === 'on' ? t('help.keys.note') : t('help.keys.off')}</p>
        {page === 'bedside' && (
          <>
            <h3>{t('help.signs.title')}</h3>
            <ul>
              {[...SIGNS, ...(brainTest === undefined ? [] : [brainTest])].map((sign) => (
                <li key={sign}>{t(`help.sign.${sign}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Keys({ page }: { readonly page: HelpPage }) {
  const { t } = useTranslation();
  const { keys: moved } = useDeviceSettings();
  const screen = SCREEN[page];
  const rows = screen === undefined ? ([['?', 'help']] as const) : SHORTCUT_TABLE[screen];
  const nameOf = (usual: string) => {
    const key = screen === undefined ? usual : (moved[movedName(screen, usual)] ?? usual);
    return key === ' ' ? t('help.key.space') : key.toUpperCase();
  };
  return (
    <dl className="help__keys">
      {rows.map(([usual, name]) => (
        <div key={name}>
          <dt>
            <Kbd>{nameOf(usual)}</Kbd>
          </dt>
          <dd>{t(`settings.key.${name}`)}</dd>
        </div>
      ))}
      {page === 'bedside' && (
        <>
          <Range first="0" last="4" what={t('help.key.grades')} />
          <Range first="1" last="5" what={t('help.key.window')} />
        </>
      )}
    </dl>
  );
}

function Range(props: { readonly first: string; readonly last: string; readonly what: string }) {
  return (
    <div>
      <dt>
        <Kbd>{props.first}</Kbd>–<Kbd>{props.last}</Kbd>
      </dt>
      <dd>{props.what}</dd>
    </div>
  );
}
