import { ActionIcon } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '#client/components/device/copy-text.ts';

/** Copies a text; says so, also where the browser withholds the clipboard. */
export function CopyButton(props: {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}) {
  const [copied, setCopied] = useState<string | null>(null);
  const isDone = copied === props.text;
  const Icon = isDone ? Check : Copy;
  return (
    <>
      <ActionIcon
        aria-label={props.label}
        title={props.label}
        onClick={() => void copyText(props.text).then((ok) => setCopied(ok ? props.text : null))}
      >
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
      <span className="visually-hidden" role="status">
        {isDone ? props.done : ''}
      </span>
    </>
  );
}
