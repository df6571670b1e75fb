import { useTranslation } from 'react-i18next';
import { inLanguage, type ScenarioText } from '#client/components/monitor/in-language.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';

const SBAR = ['situation', 'background', 'assessment', 'recommendation'] as const;
const GRADES = [1, 2, 3, 4] as const;

/** What people have in their hands: who the patient is, what the session is about, the scale. */
export function Handouts() {
  const facts = useSession((state) => state.facts);
  const lead = useSession((state) => state.lead);
  if (facts === null) {
    return null;
  }
  return (
    <>
      <PatientSheet facts={facts} objectives={facts.objectives ?? lead?.objectives ?? []} />
      <ScaleSheet scale={facts.scale} />
    </>
  );
}

type Facts = NonNullable<SessionState['facts']>;

function PatientSheet(props: {
  readonly facts: Facts;
  readonly objectives: readonly ScenarioText[];
}) {
  const { t } = useTranslation();
  const { patient, handover } = props.facts;
  return (
    <section className="print-sheet">
      <h1>
        <Said text={patient.label} />
      </h1>
      <h2>{t('bedside.handover.heading')}</h2>
      <dl>
        {SBAR.map((part) => (
          <div key={part}>
            <dt>{t(`bedside.handover.${part}`)}</dt>
            <dd>
              <Said text={handover[part]} />
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('drill.handout.objectives')}</h2>
      <ul>
        {props.objectives.map((objective) => (
          <li key={objective.en}>
            <Said text={objective} />
          </li>
        ))}
      </ul>
      <p className="print-notice">{t('shell.footer.notice')}</p>
    </section>
  );
}

/** The reference scale in short: enough to call a grade by, not enough to treat by. */
function ScaleSheet(props: { readonly scale: Facts['scale'] }) {
  const { t } = useTranslation();
  const { scale } = props;
  return (
    <section className="print-sheet">
      <h1>{t('drill.handout.scale', { scale: t(`grade.scale.${scale}`) })}</h1>
      <table className="print-table">
        <thead>
          <tr>
            <th scope="col" className="print-table__grade">
              {t('drill.handout.grade')}
            </th>
            <th scope="col">{t('drill.handout.criteria')}</th>
          </tr>
        </thead>
        <tbody>
          {GRADES.map((grade) => (
            <tr key={grade}>
              <th scope="row">
                {t('drill.handout.row', { grade, word: t(`grade.word.${grade}`) })}
              </th>
              <td>{t(`drill.scale.${scale}-${grade}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(`drill.scale.${scale}-note`)}</p>
      <p>{t('drill.handout.limits')}</p>
      <p className="print-notice">{t('shell.footer.notice')}</p>
    </section>
  );
}

function Said(props: { readonly text: ScenarioText }) {
  const { i18n } = useTranslation();
  const { text, language } = inLanguage(props.text, i18n.language);
  return <span lang={language}>{text}</span>;
}
