import type { TFunction } from 'i18next';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';

/** The names that people had on joining, by their identity. */
export function namesIn(log: readonly LoggedAction[]): ReadonlyMap<string, string> {
  return new Map(
    log.flatMap(({ action }) =>
      action.type === 'participant.join' ? [[action.participantId, action.name] as const] : [],
    ),
  );
}

/** What was changed about a person, under the name they had before. */
export function personChangeWords(
  action: Extract<Action, { readonly type: 'participant.set' }>,
  words: { readonly t: TFunction; readonly nameOf: (participantId: string) => string },
): string {
  const { t } = words;
  const before = words.nameOf(action.participantId);
  if (action.removed === true) {
    return t('host.log.change-removed', { before });
  }
  const changes = [
    ...(action.name === undefined
      ? []
      : [t('host.log.change-name', { before, name: action.name })]),
    ...(action.role === undefined
      ? []
      : [t('host.log.change-role', { before, role: t(`host.role.${action.role}`) })]),
  ];
  return changes.join(', ');
}
