import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';

const KEYS = [
  { keys: ['C'], what: 'call' },
  { keys: ['0', '4'], what: 'grades' },
  { keys: ['I'], what: 'brain' },
  { keys: ['O'], what: 'orders' },
  { keys: ['S'], what: 'note' },
  { keys: ['A'], what: 'acknowledge' },
  { keys: ['X'], what: 'silence' },
  { keys: ['V'], what: 'vitals' },
  { keys: ['T'], what: 'table' },
  { keys: ['1', '5'], what: 'window' },
  { keys: ['?'], what: 'help' },
] as const;

const SIGNS = ['clock', 'scales', 'rounds', 'lane', 'hatched', 'lost'] as const;

/** The keys of the bedside and what its signs mean. */
export function BedsideHelp(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const brainTest = useBrainTest();
  if (!props.isOpen) {
    return null;
  }
  return (
    <Dialog title={t('bedside.help.title')} onClose={props.onClose}>
      <dl className="bedside-help">
        {KEYS.map(({ keys: [first, last], what }) => (
          <div key={what}>
            <dt>
              <Kbd>{first}</Kbd>
              {last !== undefined && (
                <>
                  –<Kbd>{last}</Kbd>
                </>
              )}
            </dt>
            <dd>{t(`bedside.help.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {[...SIGNS, brainTest].map((sign) => (
          <li key={sign}>{t(`bedside.help.${sign}`)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
