import { tearDown } from './global-setup.js';

export default tearDown;
