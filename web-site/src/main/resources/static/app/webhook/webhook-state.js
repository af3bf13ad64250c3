// @ts-check
import { html } from 'lit';
import { ago } from '../format.js';

/**
 * @typedef {{id: string, url: string, description: string, events: string[], state: 'enabled' | 'disabled',
 *     disabledReason: 'manual' | 'gone' | 'failing' | null, failingSince: string | null, createdAt: string,
 *     updatedAt: string}} Endpoint
 */

/** To whoever was about to act on what he saw. */
export const CHANGED = 'Somebody changed this endpoint meanwhile. Look at it once more.';

const REASONS = {
    manual: 'Disabled',
    gone: 'Disabled: it answered 410',
    failing: 'Disabled: it failed for five days',
};

/** Whether an endpoint works, in a word or two. @param {Endpoint} endpoint */
export function webhookState({ disabledReason, failingSince }) {
    if (disabledReason) return html`<span class="badge ${disabledReason === 'manual' ? '' : 'bad'}">${REASONS[disabledReason]}</span>`;
    return failingSince
        ? html`<span class="badge warn">Failing since ${ago(failingSince)}</span>`
        : html`<span class="badge good">Enabled</span>`;
}
