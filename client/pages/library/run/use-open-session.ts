import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useParts } from '#client/store/client-parts.tsx';
import { NAME_KEY, tokenKey } from '#client/store/device-memory.ts';
import type { WordKey } from '#client/words/english.ts';
import { optionsToSend, type RunOptions } from './run-options.ts';

/** What was asked before a session opens. */
export interface RunForm {
  readonly options: RunOptions;
  readonly seed: string;
  readonly pin: string;
}

/** Opens a session of a case and goes to its console, or says why not. */
export function useOpenSession(scenarioId: string): {
  readonly problem: WordKey | null;
  readonly busy: boolean;
  readonly open: (form: RunForm, pinRequired: boolean) => Promise<void>;
} {
  const { memory, rest, roleWord } = useParts();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);

  async function open(form: RunForm, pinRequired: boolean): Promise<void> {
    setBusy(true);
    setProblem(null);
    const created = await rest.createSession(
      {
        scenarioId,
        ...optionsToSend(form.options),
        ...(form.seed.trim() === '' ? {} : { seed: Number(form.seed) }),
        name: memory.read(NAME_KEY) ?? roleWord('host'),
      },
      pinRequired ? form.pin.trim() : null,
    );
    setBusy(false);
    if (created.ok) {
      memory.write(tokenKey('host', created.value.code), created.value.facilitatorToken);
      await navigate(`/host/${created.value.code}`);
    } else {
      const { error } = created;
      const code = error.kind === 'declined' ? error.refusal.code : 'unreachable';
      setProblem(`problem.${code}.body`);
    }
  }

  return { problem, busy, open };
}
