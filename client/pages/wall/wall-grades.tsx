import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** The standing grades, while the session shows them live; the trend then has its bands as well. */
export function WallGrades() {
  const isLive = useSession((state) => state.facts?.reveal === 'live');
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const grade = useSession((state) => state.truth?.standing.grade ?? null);
  const icans = useSession((state) => state.truth?.icans.standing.grade ?? 0);
  if (!isLive || grade === null) {
    return null;
  }
  return (
    <div className="wall__grades">
      <GradeChip grade={shownGrade(grade)} scale={scale} size="large" />
      {icans > 0 && <GradeChip grade={shownGrade(icans)} scale="ICANS" size="large" />}
    </div>
  );
}
