import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import { REVEAL_POLICIES } from '#client/store/vocabulary.ts';

/** Who sees the true grade besides those who lead: nobody yet, each after a call, or everybody. */
export function RevealControl(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { reveal, ended, setReveal } = props.transport;
  const choices = REVEAL_POLICIES.map((value) => ({ value, label: t(`host.reveal.${value}`) }));
  return (
    <div className="reveal" title={t(`host.reveal.${reveal}-help`)}>
      <span className="secondary" aria-hidden="true">
        {t('host.reveal.short')}
      </span>
      <ChoiceRow
        legend={t('host.reveal.label')}
        choices={choices}
        value={reveal}
        disabled={ended}
        onChoose={setReveal}
      />
      <p className="visually-hidden">{t(`host.reveal.${reveal}-help`)}</p>
    </div>
  );
}
