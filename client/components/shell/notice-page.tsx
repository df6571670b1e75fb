import type { ReactNode } from 'react';
import './notice-page.css';

/** A page that says one thing and offers the way on. */
export function NoticePage(props: {
  readonly title: string;
  readonly body: string;
  readonly small?: string;
  /** Whether it takes the place of what somebody was looking at, and is to be read out. */
  readonly isNews?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <main className="notice-page">
      <h1>{props.title}</h1>
      <p role={props.isNews === true ? 'alert' : undefined}>{props.body}</p>
      <div className="notice-page__actions">{props.children}</div>
      {props.small === undefined ? null : <p className="secondary code-text">{props.small}</p>}
    </main>
  );
}
