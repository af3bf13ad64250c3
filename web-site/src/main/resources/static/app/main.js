// @ts-check
/** The dashboard's entry. */

import { live } from './live.js';
import './part/app-caller.js';
import './part/app-outlet.js';
import './part/live-status.js';
import './part/toast-region.js';

live.start();
