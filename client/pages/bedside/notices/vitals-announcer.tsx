import { useEffect, useRef, useState } from 'react';
import { useDeviceSettings, useParts } from '#client/store/client-parts.tsx';
import { useVitalsSentence } from './use-vitals-sentence.ts';

/** How long the sentence that was asked for stays on the screen, ms: time to read it twice. */
const SHOWN_MS = 15_000;

/**
 * Says the vital signs: when asked, for all to read; and at the interval that the device is set to,
 * for a screen reader alone, politely.
 *
 * @param props.asked how often they were asked for
 */
export function VitalsAnnouncer(props: { readonly asked: number }) {
  const { clock } = useParts();
  const { summary } = useDeviceSettings();
  const sentence = useVitalsSentence();
  const current = useRef(sentence);
  useEffect(() => {
    current.current = sentence;
  }, [sentence]);
  const [regular, setRegular] = useState('');
  useEffect(() => {
    if (summary === 'off') {
      setRegular('');
      return undefined;
    }
    return clock.every(Number(summary) * 1000, () => setRegular(current.current));
  }, [clock, summary]);
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (props.asked === 0) {
      return undefined;
    }
    setShown(current.current);
    return clock.every(SHOWN_MS, () => setShown(''));
  }, [clock, props.asked]);
  return (
    <>
      <p role="status" className="visually-hidden">
        {regular}
      </p>
      <p role="status" className="bedside__spoken numeral">
        {shown}
      </p>
    </>
  );
}
