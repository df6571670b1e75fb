import { type ReactNode, type RefObject, useId } from 'react';
import './panel.css';

/** A named part of a page, found by its heading. */
export function Panel(props: {
  readonly heading: string;
  /** Of a heading that can be given the focus. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const { headingRef } = props;
  return (
    <section className={`panel ${props.className ?? ''}`} aria-labelledby={id}>
      <div className="panel__head">
        <h2 id={id} ref={headingRef} tabIndex={headingRef && -1}>
          {props.heading}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
