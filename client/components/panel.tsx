import { type ReactNode, useId } from 'react';
import './panel.css';

/** A named part of a page, found by its heading. */
export function Panel(props: {
  readonly heading: string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`panel ${props.className ?? ''}`} aria-labelledby={id}>
      <div className="panel__head">
        <h2 id={id}>{props.heading}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
