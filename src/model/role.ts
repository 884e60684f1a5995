import { strayFamilyNames } from './family-name.ts';
import type { Participant } from './interview.ts';
import { formatPlace, problemAt, type Problem } from './problem.ts';
import type { Role, VersionSource } from './source.ts';

/**
 * The interview's participants, gathered from all its versions: names by language, and one role, which
 * may stand in any version. Versions that give different roles are a problem.
 */
export function joinParticipants(
  versions: readonly VersionSource[],
  isPerson: (id: string) => boolean,
): { participants: Participant[]; problems: Problem[] } {
  const participants = new Map<string, Participant>();
  const roles = new Map<string, { role: Role; source: VersionSource }>();
  const problems: Problem[] = [];
  for (const source of versions)
    for (const [id, { name, short, role }] of Object.entries(source.front.participants ?? {})) {
      const participant = participants.get(id) ?? { id, role: 'other', person: isPerson(id), names: {} };
      participants.set(id, participant);
      participant.names[source.language] = { name, short };
      if (role === undefined) continue;
      const known = roles.get(id);
      if (known !== undefined && known.role !== role) {
        const other = formatPlace(known.source.at(['participants', id, 'role']));
        problems.push(
          problemAt(
            source.at(['participants', id, 'role']),
            `“${id}” is ${role} here and ${known.role} at ${other}`,
            'give one role',
          ),
        );
      }
      roles.set(id, { role, source });
      participant.role = role;
    }
  for (const source of versions) problems.push(...sharedNames(source), ...strayFamilyNames(source));
  return { participants: [...participants.values()], problems };
}

function sharedNames(source: VersionSource): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, string>();
  for (const [id, { name, short }] of Object.entries(source.front.participants ?? {}))
    for (const label of new Set([name, short ?? name])) {
      const holder = holders.get(label);
      if (holder !== undefined)
        problems.push(
          problemAt(
            source.at(['participants', id]),
            `“${label}” names both ${holder} and ${id}`,
            'tell the two apart',
          ),
        );
      holders.set(label, id);
    }
  return problems;
}
