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
    { keys: ['I'], meaning: t('host.help.injects') },
    { keys: ['O'], meaning: t('host.help.override') },
    { keys: ['R'], meaning: t('host.help.reveal') },
    { keys: ['B'], meaning: t('host.help.bookmark') },
    { keys: ['M'], meaning: t('host.help.message') },
    { keys: ['L'], meaning: t('host.help.log') },
    { keys: ['T'], meaning: t('host.help.clock') },
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
