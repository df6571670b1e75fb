import { Button, NativeSelect, PasswordInput, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '#client/components/dialog.tsx';
import { type ClientParts, useParts } from '#client/store/client-parts.tsx';
import { NAME_KEY, tokenKey } from '#client/store/device-memory.ts';
import { MONITORING_CHOICES, SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { WordKey } from '#client/words/english.ts';
import type { MonitoringChoice } from '#shared/contracts/action.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

const LARGEST_SEED = 2_147_483_647;

interface RunForm {
  readonly care: 'none' | 'rules';
  readonly monitoring: MonitoringChoice;
  readonly scale: ScaleName;
  readonly seed: string;
  readonly pin: string;
}

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
  const [form, setForm] = useState<RunForm>({
    care: 'none',
    monitoring: 'case',
    scale: 'ASTCT',
    seed: '',
    pin: '',
  });
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
        value={form.care}
        onChange={(value) => setForm({ ...form, care: value === 'rules' ? 'rules' : 'none' })}
      >
        <CareChoice care="none" />
        <CareChoice care="rules" />
      </Radio.Group>
      <MonitoringField
        card={props.card}
        value={form.monitoring}
        onChange={(monitoring) => setForm({ ...form, monitoring })}
      />
      <ScaleField value={form.scale} onChange={(scale) => setForm({ ...form, scale })} />
      <TextInput
        label={t('library.run.seed')}
        description={t('library.run.seed-help')}
        inputMode="numeric"
        autoComplete="off"
        value={form.seed}
        error={seedProblem}
        onChange={(event) => setForm({ ...form, seed: event.currentTarget.value })}
      />
      {pinRequired ? (
        <PasswordInput
          label={t('library.run.pin')}
          description={t('library.run.pin-help')}
          inputMode="numeric"
          autoComplete="off"
          required
          withAsterisk={false}
          value={form.pin}
          error={pinProblem ? t(problem) : null}
          onChange={(event) => setForm({ ...form, pin: event.currentTarget.value })}
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

function ScaleField(props: {
  readonly value: ScaleName;
  readonly onChange: (scale: ScaleName) => void;
}) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <NativeSelect
      label={t('library.run.scale')}
      description={t('library.run.scale-help')}
      value={value}
      data={SCALE_NAMES.map((name) => ({ value: name, label: t(`grade.scale.${name}`) }))}
      onChange={(event) => {
        const named = event.currentTarget.value;
        onChange(SCALE_NAMES.find((name) => name === named) ?? value);
      }}
    />
  );
}

function useOpenSession(scenarioId: string) {
  const parts = useParts();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);

  async function open(form: RunForm, pinRequired: boolean): Promise<void> {
    setBusy(true);
    const created = await createSession(parts, { scenarioId, form, pinRequired });
    setBusy(false);
    if (created.ok) {
      parts.memory.write(tokenKey('host', created.value.code), created.value.facilitatorToken);
      await navigate(`/host/${created.value.code}`);
    } else {
      const { error } = created;
      const code = error.kind === 'declined' ? error.refusal.code : 'unreachable';
      setProblem(`problem.${code}.body`);
    }
  }

  return { problem, busy, open };
}

function createSession(
  parts: ClientParts,
  wanted: { readonly scenarioId: string; readonly form: RunForm; readonly pinRequired: boolean },
) {
  const { scenarioId, form, pinRequired } = wanted;
  const name = parts.memory.read(NAME_KEY);
  return parts.rest.createSession(
    {
      scenarioId,
      care: form.care,
      ...(form.monitoring === 'case' ? {} : { monitoring: form.monitoring }),
      ...(form.scale === 'ASTCT' ? {} : { scale: form.scale }),
      ...(form.seed.trim() === '' ? {} : { seed: Number(form.seed) }),
      ...(name === null ? {} : { name }),
    },
    pinRequired ? form.pin.trim() : null,
  );
}

function isSeed(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (/^\d{1,10}$/.test(trimmed) && Number(trimmed) <= LARGEST_SEED);
}
