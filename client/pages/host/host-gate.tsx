import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PinField } from '#client/components/pin-field.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { CodeGate } from '#client/pages/session/code-gate.tsx';
import { SessionGate } from '#client/pages/session/session-gate.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { NAME_KEY, tokenKey } from '#client/store/device-memory.ts';
import { shownCode } from '#client/store/join-code.ts';
import { LONGEST_NAME, nameFrom } from '#client/store/person-name.ts';
import { SessionProvider, useSession } from '#client/store/session-context.tsx';
import { HostPage } from './host-page.tsx';
import { WallSized } from './wall-sized.tsx';
import './host-gate.css';

/** Lets a device lead a session: by its token, else as a further facilitator by the PIN. */
export function HostGate(props: { readonly code: string }) {
  return (
    <WallSized code={props.code}>
      <Seat code={props.code} />
    </WallSized>
  );
}

function Seat(props: { readonly code: string }) {
  const { memory } = useParts();
  const key = tokenKey('host', props.code);
  const [seated, setSeated] = useState(() => memory.read(key) !== null);
  if (!seated) {
    return (
      <CodeGate code={props.code}>
        {() => <FurtherFacilitator code={props.code} onSeated={() => setSeated(true)} />}
      </CodeGate>
    );
  }
  const lostSeat = () => {
    memory.forget(key);
    setSeated(false);
  };
  return (
    <SessionProvider code={props.code} seat="host">
      <TokenWatch onUnknown={lostSeat} />
      <SessionGate code={props.code}>
        <HostPage code={props.code} />
      </SessionGate>
    </SessionProvider>
  );
}

/** Notices that the server does not know this device's token any more. */
function TokenWatch(props: { readonly onUnknown: () => void }) {
  const { onUnknown } = props;
  const unknown = useSession((state) => state.problem?.code === 'token-unknown');
  useEffect(() => {
    if (unknown) {
      onUnknown();
    }
  }, [unknown, onUnknown]);
  return null;
}

/** Why the seat could not be taken, and the field that it lies in, if it does in one. */
interface GateProblem {
  readonly at: 'name' | 'pin' | 'form';
  readonly text: string;
}

function textAt(problem: GateProblem | null, at: GateProblem['at']): string | null {
  return problem?.at === at ? problem.text : null;
}

function FurtherFacilitator(props: { readonly code: string; readonly onSeated: () => void }) {
  const { t } = useTranslation();
  const { rest, memory } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  const pinRequired = server?.ok !== true || server.value.pinRequired;
  const [name, setName] = useState(() => memory.read(NAME_KEY) ?? '');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<GateProblem | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  // Once the field says what is wrong: its description is read out with it.
  useEffect(() => {
    const fields = { name: nameField, pin: pinField, form: null };
    fields[problem?.at ?? 'form']?.current?.focus();
  }, [problem]);

  async function takeSeat(): Promise<void> {
    setBusy(true);
    const wanted = { role: 'facilitator', name: nameFrom(name) } as const;
    const made = await rest.createToken(props.code, wanted, pinRequired ? pin.trim() : null);
    setBusy(false);
    if (made.ok) {
      memory.write(NAME_KEY, wanted.name);
      memory.write(tokenKey('host', props.code), made.value.token);
      props.onSeated();
    } else {
      const { error } = made;
      const code = error.kind === 'declined' ? error.refusal.code : 'unreachable';
      const at = code === 'pin-wrong' ? 'pin' : 'form';
      setProblem({ at, text: t(`problem.${code}.body`) });
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nameFrom(name) === '') {
      setProblem({ at: 'name', text: t('host.gate.name-missing') });
    } else {
      void takeSeat();
    }
  };
  return (
    <>
      <PageHeader />
      <main className="host-gate">
        <form className="host-gate__card" onSubmit={submit} noValidate>
          <h1>{t('host.gate.title', { code: shownCode(props.code) })}</h1>
          <p className="secondary">
            {pinRequired ? t('host.gate.body') : t('host.gate.body-open')}
          </p>
          <TextInput
            ref={nameField}
            label={t('host.gate.name')}
            error={textAt(problem, 'name')}
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="nickname"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {pinRequired ? (
            <PinField
              inputRef={pinField}
              label={t('host.gate.pin')}
              description={t('host.gate.pin-help')}
              value={pin}
              error={textAt(problem, 'pin')}
              onChange={setPin}
            />
          ) : null}
          <p role="alert" className="host-gate__problem">
            {textAt(problem, 'form')}
          </p>
          <Button type="submit" variant="filled" loading={busy}>
            {t('host.gate.action')}
          </Button>
        </form>
      </main>
    </>
  );
}
