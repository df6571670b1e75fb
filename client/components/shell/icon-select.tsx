import type { ReactNode } from 'react';
import './icon-select.css';

/** A choice behind an icon, by the device's own list: a phone shows it at its full width. */
export function IconSelect<Value extends string>(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}) {
  const { label, choices } = props;
  return (
    <span className="icon-select" title={label}>
      {props.icon}
      <select
        aria-label={label}
        value={props.value}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) {
            props.onChoose(chosen.value);
          }
        }}
      >
        {choices.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** The language of the name, where it is not that of the page. */
  readonly lang?: string;
}
