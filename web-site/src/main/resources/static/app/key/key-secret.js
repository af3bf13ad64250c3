// @ts-check
import { html } from 'lit';
import { address } from '../api.js';
import '../part/copy-button.js';
import { icon } from '../part/icon.js';

/**
 * A secret that is shown this once, and a command that proves it.
 * @param {string} secret
 */
export const keySecret = (secret) => html`
    <div class="notice warn" role="status">
        ${icon('triangle-alert')} <p>Copy it now: we keep only a hash and cannot show it again.</p>
    </div>
    ${copied(secret, 'Copy the key')}
    <p>Try it:</p>
    ${copied(`curl -H "Authorization: Bearer ${secret}" ${address('/me')}`, 'Copy the command')}`;

/** @param {string} text @param {string} label */
const copied = (text, label) => html`
    <div class="key-secret">
        <code>${text}</code>
        <copy-button caption text=${text} label=${label}></copy-button>
    </div>`;
