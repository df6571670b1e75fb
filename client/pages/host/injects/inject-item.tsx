import { ActionIcon, Button, Menu } from '@mantine/core';
import { EllipsisVertical, Pin, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import { effectWords, fromWords, standingOf } from './inject-views.ts';
import { dueOf } from './minute/in-minute.ts';
import { MinutePlace } from './minute/minute-place.tsx';
import type { DragLook } from './place/drag-look.ts';
import type { Moves } from './place/reorder.ts';
import { usePinned } from './place/use-pinned.ts';
import { armedWords } from './when-words.ts';

/** One inject: what is said, what it does, where it stands, and what can be done with it. */
export function InjectItem(props: {
  readonly view: InjectView;
  readonly run: Command['run'];
  readonly onArm: (view: InjectView) => void;
  readonly moves: Moves;
  /** What it is dragged by, where it can be. */
  readonly handle?: ReactNode;
  readonly drag?: DragLook | null;
}) {
  const words = useTranslation();
  const { t, i18n } = words;
  const { view, drag = null } = props;
  const isPinned = usePinned().has(view.inject.injectId);
  const { no, note, effect } = view.inject;
  const said = inLanguage(view.inject.text, i18n.language);
  const aside = note === undefined ? null : inLanguage(note, i18n.language);
  return (
    <li
      className="inject"
      data-status={standingOf(view)}
      data-drag={drag?.state}
      style={drag === null ? undefined : { translate: `0 ${drag.byPx}px` }}
    >
      <p className="inject__from">
        {no === undefined ? null : <span className="tabular">{no} </span>}
        {isPinned && (
          <>
            <Pin size={14} aria-hidden="true" />{' '}
            <span className="visually-hidden">{t('inject.pin.is')}</span>
          </>
        )}
        <strong>{fromWords(t, view)}</strong> <Standing view={view} />{' '}
        <Place injectId={view.inject.injectId} />
      </p>
      <div className="inject__said">
        <p lang={said.language}>{said.text}</p>
        {effect !== undefined && (
          <p className="inject__effect">
            <Zap size={14} aria-hidden="true" /> {effectWords(words, effect)}
          </p>
        )}
      </div>
      {aside !== null && (
        <details className="disclosure inject__note">
          <summary>{t('inject.note.summary')}</summary>
          <p lang={aside.language}>{aside.text}</p>
        </details>
      )}
      {view.status !== 'fired' && <Actions {...props} />}
    </li>
  );
}

/** Where it stands, and since or until when. Waiting for a hand needs no words. */
function Standing(props: { readonly view: InjectView }) {
  const { t, i18n } = useTranslation();
  const { view } = props;
  const { plannedTick } = view.inject;
  const standing = standingOf(view);
  if (standing === 'armed' && view.when !== null) {
    return (
      <span className="inject__standing">
        {t('inject.status.armed')} {armedWords(view.when, { t, language: i18n.language })}
      </span>
    );
  }
  if (standing === 'waiting') {
    return plannedTick === undefined ? null : (
      <span className="inject__standing">
        {t('inject.planned.at', { time: elapsedLabel(plannedTick) })}
      </span>
    );
  }
  const tick = standing === 'late' ? plannedTick : view.tick;
  return (
    <span className="inject__standing">
      {t(`inject.status.${standing}`)} {tick == null ? null : elapsedLabel(tick)}
    </span>
  );
}

function Place(props: { readonly injectId: string }) {
  const views = useSession((state) => state.injects);
  return <MinutePlace {...props} due={dueOf(views)} />;
}

/** What is brought in leaves the list: the focus goes to the one beside it, which stays. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const search = item?.closest('.injects__list')?.querySelector<HTMLElement>('input');
  (beside?.querySelector<HTMLElement>('button') ?? search)?.focus();
}

function Actions(props: Parameters<typeof InjectItem>[0]) {
  const words = useTranslation();
  const { t } = words;
  const { view, run } = props;
  const { injectId } = view.inject;
  const ended = useSession(hasEnded);
  const name = { text: inLanguage(view.inject.text, words.i18n.language).text };
  return ended ? null : (
    <div className="inject__actions">
      {props.handle}
      <Button
        aria-label={t('inject.fire.label', name)}
        onClick={singlePress((event) => {
          focusBeside(event.currentTarget);
          run({ type: 'inject.fire', injectId });
        })}
      >
        {t('inject.fire.action')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('inject.menu.label', name)}>
            <EllipsisVertical size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItems {...props} />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** What can be done with an inject besides bringing it in. */
function MenuItems({ view, run, onArm, moves }: Parameters<typeof InjectItem>[0]) {
  const { t } = useTranslation();
  const { injectId } = view.inject;
  const pinned = usePinned();
  const armAt = (atTick: number) => run({ type: 'inject.arm', injectId, when: { atTick } });
  const { upTick, downTick } = moves;
  return (
    <>
      {upTick !== null && (
        <Menu.Item onClick={() => armAt(upTick)}>
          {t('inject.move.up', { time: elapsedLabel(upTick) })}
        </Menu.Item>
      )}
      {downTick !== null && (
        <Menu.Item onClick={() => armAt(downTick)}>
          {t('inject.move.down', { time: elapsedLabel(downTick) })}
        </Menu.Item>
      )}
      <Menu.Item onClick={() => onArm(view)}>
        {view.status === 'armed' ? t('inject.arm.again') : t('inject.arm.action')}
      </Menu.Item>
      <Menu.Item onClick={() => pinned.turn(injectId)}>
        {pinned.has(injectId) ? t('inject.pin.off') : t('inject.pin.on')}
      </Menu.Item>
      {view.status !== 'skipped' && (
        <Menu.Item onClick={() => run({ type: 'inject.skip', injectId })}>
          {t('inject.skip.action')}
        </Menu.Item>
      )}
    </>
  );
}
