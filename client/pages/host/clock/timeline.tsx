import { Diamond, Dot, Flag, type LucideIcon, MessageSquarePlus, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useBookmarks } from '#client/store/record.ts';
import { scaleLabel } from '#client/store/scale-words.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { type Course, daysOf, gradeSpans, placeOf, risesOf } from './course-strip.ts';
import './timeline.css';

/** Minutes of a day. */
const DAY_MINUTES = 1440;

/** A lane's numeral needs this much of the strip, in percent. */
const ROOM_PERCENT = 1.2;

/**
 * The whole course as a strip, for orientation: the true grades so far, what is known to come,
 * bookmarks, decision points and now. The buttons of the clock do the moving.
 */
export function Timeline() {
  const { t } = useTranslation();
  const openTick = useSession((state) => state.facts?.openTick ?? 0);
  const endTick = useSession((state) => state.lead?.endTick ?? null);
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  if (endTick === null) {
    return null;
  }
  const course = { openTick, endTick };
  return (
    <section className="timeline" aria-label={t('host.timeline.label')}>
      <Spoken course={course} />
      <div className="timeline__strip" aria-hidden="true">
        <Lane scale={scale} course={course} />
        <Lane scale="ICANS" course={course} />
        <Marks scale={scale} course={course} />
        <Playhead course={course} />
        <Days course={course} />
      </div>
    </section>
  );
}

type Scale = Parameters<typeof gradeSpans>[1]['scale'];

function Lane(props: { readonly scale: Scale; readonly course: Course }) {
  const { t } = useTranslation();
  const { scale, course } = props;
  const events = useSession((state) => state.events);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const spans = gradeSpans(events, { scale, openTick: course.openTick, tick });
  return (
    <div className="timeline__lane">
      <span className="timeline__name">
        {scale === 'ICANS' ? t('grade.label.icans') : t('grade.label.crs-short')}
      </span>
      {spans.map(({ fromTick, toTick, grade }) => {
        const start = placeOf(fromTick, course);
        const width = placeOf(toTick, course) - start;
        return (
          <span
            key={fromTick}
            className="timeline__grade grade-chip"
            data-grade={grade}
            style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
          >
            {grade > 0 && width > ROOM_PERCENT && (
              <span className="timeline__numeral">{grade}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}

function Playhead(props: { readonly course: Course }) {
  const tick = useSession((state) => state.clock?.tick ?? 0);
  return (
    <span
      className="timeline__playhead"
      style={{ insetInlineStart: `${placeOf(tick, props.course)}%` }}
    />
  );
}

interface Mark {
  readonly key: string;
  readonly kind: 'decision' | 'bookmark' | 'inject' | 'event' | 'next';
  readonly tick: number;
  readonly title: string;
}

const ICONS: Readonly<Record<Mark['kind'], LucideIcon>> = {
  decision: Diamond,
  bookmark: Flag,
  inject: MessageSquarePlus,
  event: Dot,
  next: SkipForward,
};

function Marks(props: { readonly scale: Scale; readonly course: Course }) {
  const { course } = props;
  return (
    <div className="timeline__marks">
      {useMarks(props.scale).map(({ key, kind, tick, title }) => {
        const Icon = ICONS[kind];
        return (
          <span
            key={key}
            className="timeline__mark"
            data-kind={kind}
            title={title}
            style={{ insetInlineStart: `${placeOf(tick, course)}%` }}
          >
            <Icon size={14} />
          </span>
        );
      })}
    </div>
  );
}

function useMarks(scale: Scale): readonly Mark[] {
  const { t } = useTranslation();
  const events = useSession((state) => state.events);
  const upNext = useSession((state) => state.upNext);
  const armed = useArmed();
  const planned = usePlanned();
  const at = (name: string, tick: number) =>
    t('host.timeline.mark', { name, time: elapsedLabel(tick) });
  return [
    ...risesOf(events, scale).map((tick) => ({
      key: `decision-${tick}`,
      kind: 'decision' as const,
      tick,
      title: at(t('host.timeline.decision'), tick),
    })),
    ...useBookmarks().map(({ seq, tick, label }) => ({
      key: `bookmark-${seq}`,
      kind: 'bookmark' as const,
      tick,
      title: at(label === '' ? t('host.timeline.bookmark') : label, tick),
    })),
    ...armed.map(({ injectId, tick }) => ({
      key: `inject-${injectId}`,
      kind: 'inject' as const,
      tick,
      title: at(t('host.timeline.inject'), tick),
    })),
    ...planned.map(({ tick, kind, decision }, index) => ({
      key: `planned-${index}`,
      kind: decision ? ('decision' as const) : ('event' as const),
      tick,
      title: at(decision ? t('host.timeline.decision') : t(`host.next.${kind}`), tick),
    })),
    ...(upNext === null
      ? []
      : [
          {
            key: 'next',
            kind: 'next' as const,
            tick: upNext.tick,
            title: at(t(`host.next.${upNext.kind}`), upNext.tick),
          },
        ]),
  ];
}

/** The injects that will happen by themselves at a tick that is known. */
function useArmed(): readonly { readonly injectId: string; readonly tick: number }[] {
  const injects = useSession((state) => state.injects);
  return injects.flatMap(({ inject, status, tick }) =>
    status === 'armed' && tick !== null ? [{ injectId: inject.injectId, tick }] : [],
  );
}

/** What the case still makes happen at a known tick, and every decision point of it. */
function usePlanned(): NonNullable<SessionState['lead']>['planned'] {
  const planned = useSession((state) => state.lead?.planned ?? NOTHING_PLANNED);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  return planned.filter((event) => event.decision || event.tick > tick);
}

const NOTHING_PLANNED: NonNullable<SessionState['lead']>['planned'] = [];

function Days(props: { readonly course: Course }) {
  const { t } = useTranslation();
  return (
    <div className="timeline__days">
      {daysOf(props.course).map((day) => (
        <span
          key={day}
          className="timeline__day tabular"
          style={{ insetInlineStart: `${placeOf(day * DAY_MINUTES, props.course)}%` }}
        >
          {t('host.timeline.day', { day })}
        </span>
      ))}
    </div>
  );
}

/** The same in sentences, for who does not see the strip; read on demand, never live. */
function Spoken(props: { readonly course: Course }) {
  const { t } = useTranslation();
  const standing = useSession((state) => state.truth?.standing ?? null);
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const upNext = useSession((state) => state.upNext);
  const bookmarks = useBookmarks();
  const armed = useArmed();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const ahead = usePlanned().filter((event) => event.tick > tick);
  const { openTick, endTick } = props.course;
  return (
    <p className="visually-hidden">
      {t('host.timeline.range', { from: elapsedLabel(openTick), to: elapsedLabel(endTick) })}{' '}
      {standing === null
        ? null
        : t('host.timeline.grade', { scale: scaleLabel(t, scale), grade: standing.grade })}{' '}
      {upNext === null
        ? null
        : t('host.timeline.next', {
            what: t(`host.next.${upNext.kind}`),
            time: elapsedLabel(upNext.tick),
          })}{' '}
      {t('host.timeline.counts', { armed: armed.length, bookmarks: bookmarks.length })}{' '}
      {ahead.length === 0
        ? null
        : t('host.timeline.ahead', {
            count: ahead.length,
            times: ahead.map((event) => elapsedLabel(event.tick)).join(', '),
          })}
    </p>
  );
}
