/** Four lines of one patient, without numbers: a figure, not data. */
export function LandingFigure() {
  return (
    <svg className="landing__figure" viewBox="0 0 480 150" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
        <path
          stroke="var(--vital-temp)"
          d="M4 52C70 50 130 54 190 50S250 46 272 22s30 26 58 20 30-30 56-26 36 30 90 24"
        />
        <path
          stroke="var(--vital-hr)"
          d="M4 92c40-6 70 5 110 0s70 6 100 0 50-3 70-18 34 12 60 4 40-16 60-8 44 8 72 2"
        />
        <path
          stroke="var(--vital-bp)"
          strokeDasharray="1 7"
          d="M4 112c50 5 90-4 140 1s90-3 130 2 50 9 80 8 70-6 122-2"
        />
        <path stroke="var(--vital-spo2)" d="M4 138c60-3 110 3 170 0s90 2 140 1 90 3 162 0" />
      </g>
    </svg>
  );
}
