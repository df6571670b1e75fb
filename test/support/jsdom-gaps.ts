import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have, jsdom lacks and the pages or their packages ask for. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

window.matchMedia = (media) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => true,
});

globalThis.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

Element.prototype.scrollIntoView = () => undefined;
Element.prototype.setPointerCapture = () => undefined;
