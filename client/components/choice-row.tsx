import { type ReactNode, useId } from 'react';
import './choice-row.css';

/** One option of a {@link ChoiceRow}. */
export interface Choice<Value extends string | number> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Not to be chosen yet. */
  readonly disabled?: boolean;
}

/** A row of options of which one holds: a radio group with fingertip targets. */
export function ChoiceRow<Value extends string | number>(props: {
  readonly legend: string;
  readonly legendShown?: boolean;
  readonly choices: readonly Choice<Value>[];
  /** The one that holds; null while nobody has chosen. */
  readonly value: Value | null;
  /** Side by side, or in a grid of equal cells where the labels are words. */
  readonly layout?: 'row' | 'grid';
  /** What the choice does as it is now, told with the group. */
  readonly effect?: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset
      className="choice-row"
      data-layout={props.layout ?? 'row'}
      disabled={props.disabled ?? false}
      aria-describedby={props.effect === undefined ? undefined : `${name}-effect`}
    >
      <legend className={props.legendShown === true ? undefined : 'visually-hidden'}>
        {props.legend}
      </legend>
      <div className="choice-row__options">
        {props.choices.map(({ value, label, disabled = false }) => (
          <label key={value} className="choice-row__option">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              disabled={disabled}
              onChange={() => props.onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {props.effect !== undefined && (
        <p id={`${name}-effect`} className="choice-row__effect">
          {props.effect}
        </p>
      )}
    </fieldset>
  );
}
