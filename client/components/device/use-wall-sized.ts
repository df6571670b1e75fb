import { useMediaQuery } from '@mantine/hooks';

/** A picture as large as a projector's, with nothing of a browser around it. */
const WALL_SIZED = '(width >= 1900px) and (height >= 1060px)';

/** Whether this page fills a screen that may well be a projector's; a large monitor may be, too. */
export function useWallSized(): boolean {
  return useMediaQuery(WALL_SIZED, false, { getInitialValueInEffect: false });
}
