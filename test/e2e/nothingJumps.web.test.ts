import { nothingJumpsSuite } from './support/nothingJumps';

nothingJumpsSuite('web');
