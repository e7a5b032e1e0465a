import { tearDown } from './jest-set-up.js';

export default tearDown;
