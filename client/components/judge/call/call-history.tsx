import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import { useOwnCalls } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { Verdict } from '#shared/contracts/frame.ts';
import type { GradeCall } from '#shared/contracts/judgement.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';
import { axesWords, calledWords } from './call-words.ts';
import './call.css';

/** The learner's calls, newest first, each with the truth of its moment where it is told. */
export function CallHistory() {
  const { t } = useTranslation();
  const calls = useOwnCalls();
  const verdicts = useSession((state) => state.verdicts);
  const reveal = useSession((state) => state.facts?.reveal);
  const minutes = useSession((state) => state.facts?.callOpenMinutes ?? 1);
  if (calls.length === 0) {
    return null;
  }
  return (
    <details className="disclosure call-history">
      <summary>{t('judge.history.title', { count: calls.length })}</summary>
      {reveal === 'after-call' && (
        <p className="secondary">{t('judge.history.told', { minutes })}</p>
      )}
      <ol className="call-history__calls">
        {[...calls].reverse().map(({ seq, tick, call }) => (
          <li key={seq}>
            <p>
              <span className="numeral secondary">{elapsedLabel(tick)}</span>{' '}
              <strong>{calledWords(t, call.grade)}</strong>
            </p>
            <CallSummary call={call} />
            <VerdictText
              call={call}
              verdict={verdicts.find(({ callSeq }) => callSeq === seq) ?? null}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Everything a call says beside its grade. */
function CallSummary(props: { readonly call: GradeCall }) {
  const words = useTranslation();
  const { t } = words;
  const { axes, icans, confidence, otherCause, reason } = props.call;
  return (
    <div className="call-summary">
      <p>{axesWords(words, axes)}</p>
      {icans !== undefined && <p>{t('judge.call.icans', { grade: icans })}</p>}
      <p>{t('judge.call.confidence', { confidence })}</p>
      {otherCause !== undefined && <p>{t('judge.call.other-cause', { cause: otherCause })}</p>}
      {reason !== undefined && (
        <p className="call-summary__reason" dir="auto">
          {reason}
        </p>
      )}
    </div>
  );
}

/** The truth as of a call, beside what was called, and the findings it rests on. */
function VerdictText(props: { readonly call: GradeCall; readonly verdict: Verdict | null }) {
  const { t } = useTranslation();
  const { call, verdict } = props;
  if (verdict === null) {
    return null;
  }
  const { scale, standing, icans } = verdict.truth;
  return (
    <div className="call-verdict">
      <p>
        {t('judge.verdict.true')} <GradeChip grade={shownGrade(standing.grade)} scale={scale} />{' '}
        {compared(t, call.grade - standing.grade)}
      </p>
      <Reasons reasons={standing.reasons} />
      {call.icans !== undefined && (
        <>
          <p>
            {t('judge.verdict.true')}{' '}
            <GradeChip grade={shownGrade(icans.standing.grade)} scale="ICANS" />{' '}
            {compared(t, call.icans - icans.standing.grade)}
          </p>
          <Reasons reasons={icans.standing.reasons} />
        </>
      )}
    </div>
  );
}

function compared(t: TFunction, difference: number): string {
  if (difference === 0) {
    return t('judge.verdict.agrees');
  }
  const count = Math.abs(difference);
  return difference > 0
    ? t('judge.verdict.higher', { count })
    : t('judge.verdict.lower', { count });
}

function Reasons(props: { readonly reasons: readonly Reason[] }) {
  return (
    <ul>
      {props.reasons.map(({ axis, finding, rule }) => (
        <li key={`${axis} ${finding} ${rule}`}>
          <Sentence kind="finding" english={finding} /> → {rule}
        </li>
      ))}
    </ul>
  );
}
