import { ActionIcon, Button } from '@mantine/core';
import { Minus, Pause, Play, Plus, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { REVEAL_POLICIES, SPEEDS } from '#client/store/vocabulary.ts';
import type { Transport } from './use-transport.ts';

/** The clock's controls: start and pause, ahead, and the speed. */
export function TransportBar(props: {
  readonly transport: Transport;
  readonly layout: 'bar' | 'remote';
}) {
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
      <Button
        aria-label={t('host.transport.advance-label')}
        disabled={transport.over}
        onClick={transport.advance}
      >
        {t('host.transport.advance')}
      </Button>
      <Button
        leftSection={<SkipForward size={18} aria-hidden="true" />}
        disabled={transport.over}
        onClick={transport.nextEvent}
      >
        {t('host.transport.next')}
      </Button>
      {layout === 'bar' ? (
        <SpeedRow transport={transport} />
      ) : (
        <SpeedStepper transport={transport} />
      )}
      <RevealControl transport={transport} />
    </div>
  );
}

function PlayButton(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { running, started, over, playOrPause } = props.transport;
  const Icon = running ? Pause : Play;
  const resume = started ? t('host.transport.resume') : t('host.transport.start');
  return (
    <Button
      className="transport__play"
      variant="filled"
      leftSection={<Icon size={18} aria-hidden="true" />}
      disabled={over}
      onClick={playOrPause}
    >
      {running ? t('host.transport.pause') : resume}
    </Button>
  );
}

function SpeedRow(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { speed, ended, setSpeed } = props.transport;
  const choices = SPEEDS.map((value) => ({
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

function SpeedStepper(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { speed, ended, faster, slower } = props.transport;
  return (
    <div className="transport__stepper">
      <ActionIcon
        variant="default"
        aria-label={t('host.transport.slower')}
        disabled={ended || speed === SPEEDS[0]}
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
        disabled={ended || speed === SPEEDS.at(-1)}
        onClick={faster}
      >
        <Plus size={20} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function RevealControl(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { reveal, ended, setReveal } = props.transport;
  const choices = REVEAL_POLICIES.map((value) => ({ value, label: t(`host.reveal.${value}`) }));
  return (
    <div className="transport__reveal">
      <span className="secondary" aria-hidden="true">
        {t('host.reveal.label')}
      </span>
      <ChoiceRow
        legend={t('host.reveal.label')}
        choices={choices}
        value={reveal}
        disabled={ended}
        onChoose={setReveal}
      />
    </div>
  );
}
