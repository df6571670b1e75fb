import type { ReactNode } from 'react';

/** A setting with a sentence under it that says what it does as it stands. */
export function Explained(props: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div>
      {props.children}
      <p className="secondary session-settings__effect">{props.text}</p>
    </div>
  );
}
