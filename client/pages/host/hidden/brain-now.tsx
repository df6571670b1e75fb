import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { ICE_ITEMS, VITALS } from '#client/store/vocabulary.ts';
import type { IceExamination } from '#shared/contracts/truth-view.ts';

/** How the patient would do on the ICE test at this minute, with the sentence as it is written. */
export function IceNow(props: { readonly ice: IceExamination }) {
  const { t } = useTranslation();
  const { score, correct, handwriting } = props.ice;
  return (
    <div className="ice-now">
      <p>
        <strong className="numeral">{t('host.ice.score', { score })}</strong>
      </p>
      <ul className="ice-now__items">
        {ICE_ITEMS.map((item) => {
          const isCorrect = correct.includes(item);
          const Icon = isCorrect ? Check : X;
          return (
            <li key={item} data-correct={isCorrect}>
              <Icon size={16} aria-hidden="true" />
              <span>{t(`host.ice.${item}`)}</span>{' '}
              <span className={isCorrect ? 'visually-hidden' : 'ice-now__wrong'}>
                {isCorrect ? t('host.ice.right') : t('host.ice.wrong')}
              </span>
            </li>
          );
        })}
      </ul>
      <Handwriting handwriting={handwriting} />
    </div>
  );
}

function Handwriting(props: { readonly handwriting: IceExamination['handwriting'] }) {
  const { t } = useTranslation();
  const { path, legibility } = props.handwriting;
  return (
    <figure className="handwriting">
      <svg viewBox="0 0 320 64" role="img" aria-label={t(`host.writing.${legibility}`)}>
        <path className="handwriting__line" d="M8 52H312" />
        <path className="handwriting__ink" d={path} />
      </svg>
      <figcaption className="secondary">{t(`host.writing.${legibility}`)}</figcaption>
    </figure>
  );
}

/** How the child behaves at this minute, as CAPD would score it; by the latest observation. */
export function CapdNow() {
  const { t } = useTranslation();
  const score = useSession((state) => state.latest?.values.capdScore ?? null);
  if (score === null) {
    return <p>{t('monitor.numerics.missing')}</p>;
  }
  return (
    <p>
      <strong className="numeral">
        {score} {VITALS.capdScore.unit}
      </strong>{' '}
      <span className="secondary">{t('host.capd.note')}</span>
    </p>
  );
}
