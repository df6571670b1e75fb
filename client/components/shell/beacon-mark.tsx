/** The product's mark: a signal over a horizon, in the ink of its surroundings. */
export function BeaconMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M2 17h5l2-4 3 8 3-12 2 8h5" strokeLinejoin="round" />
        <path d="M8.5 5.5a5 5 0 0 1 7 0" />
      </g>
      <circle cx="12" cy="8" r="1.6" fill="currentColor" />
    </svg>
  );
}
