import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InEnglish } from '#client/components/monitor/in-english.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { RecordKept } from '#client/components/shell/record-kept.tsx';
import type { OpenedDebrief } from '#client/store/debrief/opened-debrief.ts';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';
import { CallsTable } from './calls/calls-table.tsx';
import { ChangesTable } from './changes/changes-table.tsx';
import { Lanes } from './lanes/lanes.tsx';
import { MomentAfar, MomentView } from './moment-view.tsx';
import { ScaleSummary } from './scale-summary.tsx';
import { changesOf, telling } from './telling.ts';
import { useLookedAt } from './use-looked-at.ts';

/**
 * A computed session: the lanes of all scales, the minute that is looked at, and the calls, which a
 * learner reads first.
 */
export function DebriefCourse(props: {
  readonly code: string;
  readonly debrief: OpenedDebrief;
  /** For the back of the room: the lanes and one sentence, and nothing to read close by. */
  readonly afar: boolean;
}) {
  const { t, i18n } = useTranslation();
  const { debrief } = props;
  const { graded } = debrief;
  const changes = useMemo(() => changesOf(graded), [graded]);
  const { fromTick, toTick } = graded;
  const firstTick = useMemo(() => firstPeak(graded), [graded]);
  const { tick, jumpedTo, setTick, jump } = useLookedAt({ firstTick, fromTick, toTick });
  const [withNames, setWithNames] = useState(false);
  const you = useSession((state) => state.you);
  const leads = useSession((state) => state.lead !== null);
  const told = useSession((state) => state.facts?.names === 'names');
  const scale = t(`grade.scale.${graded.reference}`);
  const title = inLanguage(debrief.title, i18n.language);
  const own = you?.participantId ?? null;
  const named = leads ? withNames : told;
  const learners = useMemo(
    () =>
      graded.learners.map((learner) => ({
        ...learner,
        label: telling(t, learner, { own, named }),
      })),
    [graded, t, own, named],
  );
  // As the slider moves, neither the calls of a large class nor the lanes are drawn anew.
  const calls = useMemo(
    () => <CallsTable graded={graded} learners={learners} onTick={jump} />,
    [graded, learners, jump],
  );
  const inWords = useMemo(
    () => <ChangesTable graded={graded} learners={learners} onTick={jump} />,
    [graded, learners, jump],
  );
  return (
    <main className="debrief__main">
      <header className="debrief__title">
        <h1>
          {t('debrief.title.label')} <span lang={title.language}>{title.text}</span>
          <InEnglish language={title.language} />
        </h1>
        <p className="secondary">
          {t('debrief.title.facts', { code: shownCode(props.code), scale })}
        </p>
        {!props.afar && <RecordKept />}
        {leads && (
          <Switch
            label={t('debrief.names.label')}
            description={t('debrief.names.notice')}
            checked={withNames}
            onChange={(event) => setWithNames(event.currentTarget.checked)}
          />
        )}
      </header>
      <Lanes
        graded={graded}
        learners={learners}
        changes={changes}
        tick={tick}
        onTick={setTick}
        onJump={jump}
        inWords={props.afar ? null : inWords}
      />
      {props.afar ? (
        <MomentAfar debrief={debrief} tick={tick} jumpedTo={jumpedTo} />
      ) : (
        <>
          {you?.role === 'learner' && calls}
          <MomentView debrief={debrief} learners={learners} tick={tick} jumpedTo={jumpedTo} />
          <ScaleSummary graded={graded} />
          {you?.role !== 'learner' && calls}
        </>
      )}
    </main>
  );
}

/** Where the highest grade by the reference scale was first known: there is most to say. */
function firstPeak({ scales, reference, fromTick }: OpenedDebrief['graded']): number {
  const { spans, peak } = scales[reference];
  return spans.find(({ grade }) => grade === peak)?.knownTick ?? fromTick;
}
