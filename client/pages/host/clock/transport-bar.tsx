import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { Flag, Minus, Pause, Play, Plus, RotateCcw, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Transport } from './use-transport.ts';
import './transport-bar.css';

/** Minutes of the smaller step ahead, for a clock that is moved by hand. */
const SMALL_STEP_MINUTES = 10;

interface TransportProps {
  readonly transport: Transport;
}

/** The clock's controls: back, start and pause, ahead, the speed, and where it stops by itself. */
export function TransportBar(
  props: TransportProps & {
    readonly layout: 'bar' | 'remote';
    readonly onBookmark: () => void;
  },
) {
  const { t } = useTranslation();
  const { transport, layout } = props;
  return (
    <div
      className="transport"
      data-layout={layout}
      role="toolbar"
      aria-label={t('host.transport.label')}
    >
      <PlayButton transport={transport} />
      {transport.waiting ? (
        <BriefButton transport={transport} />
      ) : (
        <BackButtons transport={transport} />
      )}
      <AheadButtons transport={transport} />
      {transport.manual && transport.started ? null : (
        <Speed transport={transport} layout={layout} />
      )}
      {transport.waiting ? null : (
        <ActionIcon
          variant="default"
          aria-label={t('host.bookmark.add')}
          title={t('host.bookmark.add')}
          disabled={transport.ended}
          onClick={singlePress(props.onBookmark)}
        >
          <Flag size={18} aria-hidden="true" />
        </ActionIcon>
      )}
      <Stops transport={transport} />
    </div>
  );
}

function BriefButton({ transport }: TransportProps) {
  const { t } = useTranslation();
  return (
    <Button className="transport__brief" onClick={singlePress(transport.brief)}>
      {t('host.transport.brief')}
    </Button>
  );
}

function PlayButton({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { running, started, over, playOrPause } = transport;
  const Icon = running ? Pause : Play;
  const resume = started ? t('host.transport.resume') : t('host.transport.start');
  return (
    <Button
      className="transport__play"
      variant="filled"
      leftSection={<Icon size={18} aria-hidden="true" />}
      disabled={over}
      onClick={singlePress(playOrPause)}
    >
      {running ? t('host.transport.pause') : resume}
    </Button>
  );
}

function BackButtons({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { canGoBack, askRestart, askHourBack } = transport;
  return (
    <>
      <ActionIcon
        className="transport__restart"
        variant="default"
        aria-label={t('host.transport.restart')}
        title={t('host.transport.restart')}
        disabled={!canGoBack}
        onClick={askRestart}
      >
        <RotateCcw size={18} aria-hidden="true" />
      </ActionIcon>
      <Button
        aria-label={t('host.transport.back-label')}
        disabled={!canGoBack}
        onClick={askHourBack}
      >
        {t('host.transport.back')}
      </Button>
    </>
  );
}

function AheadButtons({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { over, manual, advance, nextEvent } = transport;
  return (
    <>
      {manual && (
        <Button
          className="transport__step"
          aria-label={t('host.transport.step-label', { minutes: SMALL_STEP_MINUTES })}
          disabled={over}
          onClick={() => advance(SMALL_STEP_MINUTES)}
        >
          {t('host.transport.step', { minutes: SMALL_STEP_MINUTES })}
        </Button>
      )}
      <Button
        aria-label={t('host.transport.advance-label')}
        disabled={over}
        onClick={() => advance()}
      >
        {t('host.transport.advance')}
      </Button>
      <Button
        className="transport__next"
        leftSection={<SkipForward size={18} aria-hidden="true" />}
        disabled={over}
        onClick={singlePress(nextEvent)}
      >
        {t('host.transport.next')}
      </Button>
    </>
  );
}

/** How fast time runs; a clock that is moved by hand has no speed. */
function Speed(props: TransportProps & { readonly layout: 'bar' | 'remote' }) {
  const { transport, layout } = props;
  return layout === 'bar' ? (
    <SpeedRow transport={transport} />
  ) : (
    <SpeedStepper transport={transport} />
  );
}

function SpeedRow({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { speed, offered, ended, setSpeed } = transport;
  const choices = offered.map((value) => ({
    value,
    label: t('host.transport.speed-option', { speed: value }),
  }));
  return (
    <ChoiceRow
      legend={t('host.transport.speed')}
      choices={choices}
      value={speed}
      disabled={ended}
      onChoose={setSpeed}
    />
  );
}

function SpeedStepper({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { speed, offered, ended, faster, slower } = transport;
  return (
    <div className="transport__stepper">
      <ActionIcon
        variant="default"
        aria-label={t('host.transport.slower')}
        disabled={ended || speed === offered[0]}
        onClick={slower}
      >
        <Minus size={20} aria-hidden="true" />
      </ActionIcon>
      <span className="numeral" role="status">
        {t('host.transport.speed-option', { speed })}
      </span>
      <ActionIcon
        variant="default"
        aria-label={t('host.transport.faster')}
        disabled={ended || speed === offered.at(-1)}
        onClick={faster}
      >
        <Plus size={20} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

/** Where the clock stops or slows down by itself, and whether it runs by itself at all. */
function Stops({ transport }: TransportProps) {
  const { t } = useTranslation();
  const { ended, hold, autoSlow, manual, set } = transport;
  return (
    <fieldset className="transport__stops" disabled={ended}>
      <legend className="visually-hidden">{t('host.transport.stops')}</legend>
      <Checkbox
        label={t('host.transport.auto-slow')}
        checked={autoSlow}
        onChange={(event) => set({ autoSlow: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('host.transport.hold')}
        checked={hold}
        onChange={(event) => set({ hold: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('host.transport.manual')}
        checked={manual}
        onChange={(event) => set({ manualClock: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
