/** `npm run build`: the pages, from a fresh clone if need be. */
import { build, install, requireNode } from './prepare.mjs';

requireNode();
install();
build();
