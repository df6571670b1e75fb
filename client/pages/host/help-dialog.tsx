import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';

/** The keys of the console. */
export function HelpDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const keys = [
    { keys: [t('host.key.space')], meaning: t('host.help.play') },
    { keys: ['N'], meaning: t('host.help.next') },
    { keys: ['.'], meaning: t('host.help.faster') },
    { keys: [','], meaning: t('host.help.slower') },
    { keys: ['R'], meaning: t('host.help.reveal') },
    { keys: ['T', '1–5'], meaning: t('host.help.trend') },
    { keys: ['?'], meaning: t('host.help.help') },
  ];
  return (
    <Dialog onClose={props.onClose} title={t('host.help.title')}>
      <dl className="help-keys">
        {keys.map(({ keys: names, meaning }) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <Kbd key={name} size="md">
                  {name}
                </Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary">{t('host.help.note')}</p>
    </Dialog>
  );
}
