import { config, type z } from 'zod';

/** What a value has to be, by zod's name of its kind. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** What is counted in a value that has a size, one and several of it. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const NOT_VALID = 'is not valid';

/**
 * The limit that a value broke, in the words of a field's: `must be at most 12`. For schemas that
 * have none of their own.
 *
 * Zod's are for programmers ("Too big: expected number to be <=12"); people read these beside the
 * name of the field.
 */
function limitWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindWords(issue.expected, issue.input);
    case 'invalid_value':
      return choiceWords(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? choiceWords(issue.options)
        : NOT_VALID;
    case 'too_big':
      return sizeWords(issue.origin, issue.maximum, issue.inclusive ? 'at most' : 'less than');
    case 'too_small':
      return sizeWords(issue.origin, issue.minimum, issue.inclusive ? 'at least' : 'more than');
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return formatWords(issue);
    case 'unrecognized_keys':
      return keyWords(issue.keys);
    default:
      return NOT_VALID;
  }
}

function kindWords(expected: string, input: unknown): string {
  const kind = KINDS[expected];
  if (kind === undefined) {
    return NOT_VALID;
  }
  return input === undefined ? `is missing; must be ${kind}` : `must be ${kind}`;
}

function choiceWords(choices: readonly unknown[]): string {
  return choices.length === 1
    ? `must be exactly ${choices[0]}`
    : `must be one of ${choices.join(', ')}`;
}

function sizeWords(
  origin: string,
  limit: number | bigint,
  relation: 'at most' | 'less than' | 'at least' | 'more than',
): string {
  const counted = COUNTED[origin];
  return counted === undefined
    ? `must be ${relation} ${limit}`
    : `must have ${relation} ${limit} ${counted[Number(limit) === 1 ? 0 : 1]}`;
}

function formatWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string {
  switch (issue.format) {
    case 'date':
      return 'must be a date such as 2026-03-31';
    case 'starts_with':
      return `must start with ${issue.prefix}`;
    case 'regex':
      return `must follow the pattern ${issue.pattern}`;
    default:
      return NOT_VALID;
  }
}

/** Of fields that nobody knows the first is named already: it is the one to blame. */
function keyWords([, ...others]: readonly string[]): string {
  return others.length === 0
    ? 'is not a known field'
    : `is not a known field, and neither is ${others.join(', ')}`;
}

config({ localeError: limitWords });
