import { ActionIcon, Button } from '@mantine/core';
import { CircleAlert, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { GradeCall } from '#shared/contracts/judgement.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { type CallDraft, callOf, missingOf } from './call-draft.ts';
import { AxisFields, CallDetails, GradeFields } from './call-fields.tsx';
import { impliedGrade } from './implied-grade.ts';
import './call.css';

/**
 * A grade call being made: the axes, then the grade. It says where they disagree and changes
 * neither. The keys 0-4 choose the grade, and 5 where the session has one.
 */
export function CallForm(props: {
  readonly draft: CallDraft;
  readonly refusal: Refusal | null;
  /** Whether a dialog names it already. */
  readonly isNamed?: boolean;
  readonly onChange: (draft: CallDraft) => void;
  readonly onCall: (call: GradeCall) => void;
  /** Closes the form and keeps what was begun. */
  readonly onAside: () => void;
  /** Whether closing it discards something. */
  readonly holds: boolean;
  readonly onCancel: () => void;
  /** Brings back what was discarded; null where nothing was. */
  readonly onBringBack: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { draft, refusal, onChange } = props;
  const [isAsked, setIsAsked] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (part: Partial<CallDraft>) => onChange({ ...draft, ...part });
  const press = useGradeKeys((grade) => change({ grade }));
  const fields = { draft, onChange: change };
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="call-form"
      aria-label={t('judge.form.title')}
      onKeyDown={(event) => {
        press(event);
        if (event.key === 'Escape') {
          props.onAside();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const call = callOf(draft);
        setIsAsked(call === null);
        if (call !== null) {
          props.onCall(call);
        }
      }}
    >
      {props.isNamed !== true && (
        <div className="call-form__head">
          <h2 ref={heading} tabIndex={-1}>
            {t('judge.form.title')}
          </h2>
          <ActionIcon aria-label={t('judge.form.aside')} onClick={props.onAside}>
            <X size={20} aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
      {props.onBringBack !== null && (
        <Button
          variant="default"
          onClick={() => {
            // The button goes; the next stop is what has come back.
            form.current?.focus();
            props.onBringBack?.();
          }}
        >
          {t('judge.form.undo')}
        </Button>
      )}
      {refusal !== null && <RefusalText title={t('judge.form.refused')} refusal={refusal} />}
      <AxisFields {...fields} />
      <GradeFields {...fields} />
      <Disagreement draft={draft} />
      <CallDetails {...fields} />
      {isAsked && <StillMissing draft={draft} />}
      <div className="call-form__actions">
        <Button type="submit" variant="filled" size="md">
          {t('judge.form.submit')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {props.holds ? t('judge.form.discard') : t('judge.form.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Reads the digits of grades, unless somebody is writing. */
function useGradeKeys(choose: (grade: number) => void): (event: KeyboardEvent) => void {
  const most = useSession((state) => (state.facts?.gradeFive === true ? 5 : 4));
  return (event) => {
    const { target, key } = event;
    const isWriting =
      target instanceof HTMLElement && target.matches('textarea, input[type="text"]');
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(key)) {
      return;
    }
    // The same digits choose the window of the trend outside the form.
    event.preventDefault();
    event.stopPropagation();
    if (Number(key) <= most) {
      choose(Number(key));
    }
  };
}

/** Says that the axes come to another grade; by ASTCT alone, and not where something else explains. */
function Disagreement(props: { readonly draft: CallDraft }) {
  const { t } = useTranslation();
  const scale = useSession((state) => state.facts?.scale);
  const call = callOf({ ...props.draft, confidence: 1 });
  if (scale !== 'ASTCT' || call === null || props.draft.hasOtherCause || call.grade === 5) {
    return <p role="status" className="call-form__warning" />;
  }
  const implied = impliedGrade(call.axes);
  return (
    <p role="status" className="call-form__warning">
      {implied !== call.grade && (
        <>
          <TriangleAlert size={18} aria-hidden="true" />
          <span>{t('judge.form.disagreement', { implied, grade: call.grade })}</span>
        </>
      )}
    </p>
  );
}

function StillMissing(props: { readonly draft: CallDraft }) {
  const { t, i18n } = useTranslation();
  const missing = missingOf(props.draft).map((name) => t(`judge.missing.${name}`));
  if (missing.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(missing);
  return (
    <p className="call-form__missing" role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      <span>{t('judge.form.missing', { list })}</span>
    </p>
  );
}
