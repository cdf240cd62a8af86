import { nothingJumpsSuite } from './support/nothingJumps';

nothingJumpsSuite('node');
