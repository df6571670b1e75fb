import { Button, NativeSelect, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { PinField } from '#client/components/pin-field.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { MONITORING_CHOICES } from '#client/store/vocabulary.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import type { MonitoringChoice } from '#shared/contracts/settings.ts';
import { MoreSettings } from './more-settings.tsx';
import { type RunOptions, USUAL_OPTIONS } from './run-options.ts';
import { type RunForm, useOpenSession } from './use-open-session.ts';

const LARGEST_SEED = 2_147_483_647;

/** Asks the little there is to ask before a session opens, the PIN where the server wants one. */
export function RunDialog(props: {
  readonly card: ScenarioCard;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { title } = props;
  return (
    <Dialog onClose={props.onClose} title={t('library.run.title', { title })}>
      <RunFields {...props} />
    </Dialog>
  );
}

function RunFields(props: Omit<Parameters<typeof RunDialog>[0], 'title'>) {
  const { t } = useTranslation();
  const { rest } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  const pinRequired = server?.ok === true && server.value.pinRequired;
  const [form, setForm] = useState<RunForm>({ options: USUAL_OPTIONS, seed: '', pin: '' });
  const { options } = form;
  const setOptions = (changed: RunOptions) => setForm({ ...form, options: changed });
  const { problem, busy, open } = useOpenSession(props.card.id);
  const seedProblem = isSeed(form.seed) ? null : t('library.run.seed-invalid');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seedProblem === null) {
      void open(form, pinRequired);
    }
  };
  const pinProblem = problem === 'problem.pin-wrong.body';
  return (
    <form className="run-form" onSubmit={submit}>
      <Radio.Group
        label={t('library.run.care')}
        value={options.care}
        onChange={(value) => setOptions({ ...options, care: value === 'rules' ? value : 'none' })}
      >
        <CareChoice care="none" />
        <CareChoice care="rules" />
      </Radio.Group>
      <MonitoringField
        card={props.card}
        value={options.monitoring}
        onChange={(monitoring) => setOptions({ ...options, monitoring })}
      />
      <MoreSettings
        options={options}
        onChange={setOptions}
        seed={form.seed}
        seedProblem={seedProblem}
        onSeed={(seed) => setForm({ ...form, seed })}
      />
      {pinRequired ? (
        <PinField
          label={t('library.run.pin')}
          description={t('library.run.pin-help')}
          required
          value={form.pin}
          error={pinProblem ? t(problem) : null}
          onChange={(pin) => setForm({ ...form, pin })}
        />
      ) : null}
      {problem === null || (pinProblem && pinRequired) ? null : (
        <p className="run-form__problem" role="alert">
          {t(problem)}
        </p>
      )}
      <div className="run-form__actions">
        <Button onClick={props.onClose}>{t('library.run.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('library.run.start')}
        </Button>
      </div>
    </form>
  );
}

function CareChoice(props: { readonly care: 'none' | 'rules' }) {
  const { t } = useTranslation();
  return (
    <Radio
      className="run-form__choice"
      value={props.care}
      label={t(`library.run.care-${props.care}`)}
      description={t(`library.run.care-${props.care}-help`)}
    />
  );
}

function MonitoringField(props: {
  readonly card: ScenarioCard;
  readonly value: MonitoringChoice;
  readonly onChange: (monitoring: MonitoringChoice) => void;
}) {
  const { t } = useTranslation();
  const { card, value, onChange } = props;
  const mode = value === 'case' ? card.monitoring : value;
  return (
    <NativeSelect
      label={t('library.run.monitoring')}
      description={t(`library.run.monitoring-${mode}-help`)}
      value={value}
      data={MONITORING_CHOICES.map((choice) => ({
        value: choice,
        label:
          choice === 'case'
            ? t('library.run.monitoring-case', { mode: t(`library.monitoring.${card.monitoring}`) })
            : t(`library.monitoring.${choice}`),
      }))}
      onChange={(event) => {
        const named = event.currentTarget.value;
        onChange(MONITORING_CHOICES.find((choice) => choice === named) ?? 'case');
      }}
    />
  );
}

function isSeed(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (/^\d{1,10}$/.test(trimmed) && Number(trimmed) <= LARGEST_SEED);
}
