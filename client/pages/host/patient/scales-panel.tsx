import { ScalesAgreement } from '#client/components/scales/scales-agreement.tsx';
import { ScalesTable } from '#client/components/scales/scales-table.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';

/** CRS by every scale: the sentence that tells whether they agree opens to the table of them all. */
export function ScalesPanel(props: { readonly reference: ScaleName }) {
  const scales = useSession((state) => state.scales);
  return scales === null ? null : (
    <details className="disclosure scales">
      <summary>
        <ScalesAgreement scales={scales} />
      </summary>
      <ScalesTable reference={props.reference} scales={scales} />
    </details>
  );
}
