import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';

const SIGNS = ['clock', 'scales', 'rounds', 'lane', 'hatched', 'lost'] as const;

/** The keys of the bedside and what its signs mean. */
export function BedsideHelp(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const brainTest = useBrainTest();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('bedside.help.title')}
      closeButtonProps={{ 'aria-label': t('shell.dialog.close') }}
    >
      <dl className="bedside-help">
        <div>
          <dt>
            <Kbd>T</Kbd>
          </dt>
          <dd>{t('bedside.help.table')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>1</Kbd>–<Kbd>5</Kbd>
          </dt>
          <dd>{t('bedside.help.window')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>{t('bedside.help.help')}</dd>
        </div>
      </dl>
      <ul>
        {[...SIGNS, brainTest].map((sign) => (
          <li key={sign}>{t(`bedside.help.${sign}`)}</li>
        ))}
      </ul>
    </Modal>
  );
}
