import { Button } from '@mantine/core';
import { CircleCheck, Download, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import {
  type ClientParts,
  type ReplayOutcome,
  type RestFailure,
  useParts,
} from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { sentenceText } from '#client/words/sentences.ts';
import { saveFile } from './save-file.ts';

/** What came of a replay, or why it could not be had; null where the server did not answer. */
type Checked = ReplayOutcome | { readonly ok: false; readonly message: null };

/** Takes the replay file away, or recomputes it here and compares the hashes. */
export function ReplayPanel(props: { readonly code: string }) {
  const { t } = useTranslation();
  const parts = useParts();
  const token = useSession((state) => state.you?.token ?? '');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Checked | null>(null);
  const place = { code: props.code, token };

  async function check(): Promise<void> {
    setBusy(true);
    setOutcome(await checkedReplay(parts, place));
    setBusy(false);
  }

  async function download(): Promise<void> {
    const replay = await parts.rest.replay(place.code, place.token);
    if (replay.ok) {
      saveFile(`${props.code}.crsreplay.json`, replay.value);
    } else {
      setOutcome(unanswered(replay.error));
    }
  }

  return (
    <Panel heading={t('host.replay.heading')}>
      <p className="secondary">{t('host.replay.body')}</p>
      <div className="replay__actions">
        <Button
          leftSection={<ShieldCheck size={18} aria-hidden="true" />}
          loading={busy}
          onClick={() => void check()}
        >
          {t('host.replay.check')}
        </Button>
        <Button
          leftSection={<Download size={18} aria-hidden="true" />}
          onClick={() => void download()}
        >
          {t('host.replay.download')}
        </Button>
      </div>
      <div role="status" className="replay__outcome">
        {busy ? <p>{t('host.replay.working')}</p> : null}
        {!busy && outcome !== null ? <Outcome outcome={outcome} /> : null}
      </div>
    </Panel>
  );
}

function Outcome(props: { readonly outcome: Checked }) {
  const words = useTranslation();
  const { t } = words;
  const { outcome } = props;
  if (!outcome.ok) {
    const reason =
      outcome.message === null
        ? t('problem.unreachable.body')
        : sentenceText(words, 'refusal', outcome.message);
    return <p>{t('host.replay.failed', { reason })}</p>;
  }
  const { recorded, recomputed } = outcome;
  const same =
    recorded.courseHash === recomputed.courseHash && recorded.lastTick === recomputed.lastTick;
  const Icon = same ? CircleCheck : TriangleAlert;
  return (
    <>
      <p className="replay__verdict">
        <Icon size={20} aria-hidden="true" />
        {same ? t('host.replay.same') : t('host.replay.differs')}
      </p>
      <dl className="replay__hashes">
        <dt>{t('host.replay.server', { time: elapsedLabel(recorded.lastTick) })}</dt>
        <dd className="code-text">{recorded.courseHash}</dd>
        <dt>{t('host.replay.browser', { time: elapsedLabel(recomputed.lastTick) })}</dt>
        <dd className="code-text">{recomputed.courseHash}</dd>
      </dl>
    </>
  );
}

async function checkedReplay(
  { rest, checkReplay }: ClientParts,
  place: { readonly code: string; readonly token: string },
): Promise<Checked> {
  const replay = await rest.replay(place.code, place.token);
  return replay.ok ? checkReplay(replay.value) : unanswered(replay.error);
}

/** Why the server gave no replay. */
function unanswered(failure: RestFailure): Checked {
  return failure.kind === 'declined'
    ? { ok: false, message: failure.refusal.message }
    : { ok: false, message: null };
}
