import { useTranslation } from 'react-i18next';
import { plannedWords } from '#client/pages/host/drill/planned-words.ts';
import { fromWords } from '#client/pages/host/injects/inject-views.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';

const CARDS_PER_SHEET = 4;

/** Above this many letters a text is set smaller, so that its card holds it. */
const LONG = 420;

/** One card for each inject, to be handed over: nothing on it says what is expected. */
export function InjectCards(props: { readonly injects: readonly SessionInject[] }) {
  const sheets = Array.from(
    { length: Math.ceil(props.injects.length / CARDS_PER_SHEET) },
    (_, index) => props.injects.slice(index * CARDS_PER_SHEET, (index + 1) * CARDS_PER_SHEET),
  );
  return sheets.map((cards) => (
    <section key={cards[0]?.injectId} className="print-sheet print-cards">
      {cards.map((inject) => (
        <Card key={inject.injectId} inject={inject} />
      ))}
    </section>
  ));
}

function Card(props: { readonly inject: SessionInject }) {
  const words = useTranslation();
  const { t } = words;
  const { no, to, method, text } = props.inject;
  const from = fromWords(t, props);
  return (
    <article className="print-card">
      <p className="print-card__head">
        <strong>{no}</strong>
        <span>{plannedWords(words, props.inject)}</span>
      </p>
      <p>
        <strong>
          {t('drill.row.people', { from, to: to ?? '', toKnown: String(to !== undefined) })}
        </strong>
      </p>
      {method !== undefined && <p>{method}</p>}
      <p className="print-card__text" data-long={text.length > LONG}>
        {text}
      </p>
      <p className="print-notice">{t('shell.footer.notice')}</p>
    </article>
  );
}
