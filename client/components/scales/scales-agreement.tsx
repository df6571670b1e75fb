import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { agreementWords, type ShownScales } from './scale-views.ts';

/** One sentence that tells whether the scales agree, and where not. */
export function ScalesAgreement(props: { readonly scales: ShownScales }) {
  const words = useTranslation();
  const { scales } = props;
  const differ = new Set(Object.values(scales).map(({ standing }) => standing.grade)).size > 1;
  return (
    <span className="scales__agreement" data-differ={differ}>
      {differ && <TriangleAlert size={16} aria-hidden="true" />}
      <span>{agreementWords(words, scales)}</span>
    </span>
  );
}
