import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { useSession } from '#client/store/session-context.tsx';

const PARTS = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** What the shift before tells about the patient, in the four parts of SBAR. */
export function Handover() {
  const { t, i18n } = useTranslation();
  const handover = useSession((state) => state.facts?.handover ?? null);
  if (handover === null) {
    return null;
  }
  return (
    <dl className="handover">
      {PARTS.map((part) => {
        const words = inLanguage(handover[part], i18n.language);
        return (
          <div key={part}>
            <dt>{t(`bedside.handover.${part}`)}</dt>
            <dd lang={words.language}>{words.text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
