import { expect } from 'expect';
import { describe, test } from 'jest-circus';

export { describe, expect, test };
