// @ts-check
import { html, nothing } from 'lit';
import { ago } from '../format.js';
import { icon } from '../part/icon.js';

/**
 * @typedef {{at: string, url: string, timestamp: number, signature: string, status: number | null,
 *     response: string | null, error: string | null, durationMillis: number}} Try
 * @typedef {{id: string, eventId: string, event: string, state: 'pending' | 'delivered' | 'failed', attempts: number,
 *     createdAt: string, nextTryAt: string | null, payload: string, lastTry: Try | null}} Delivery
 */

const TONES = { pending: 'warn', delivered: 'good', failed: 'bad' };
const WORDS = { pending: 'On its way', delivered: 'Delivered', failed: 'Failed' };

/**
 * A delivery in a line, with request and response below it.
 * @param {Delivery} delivery
 * @param {((delivery: Delivery) => void) | null} again null for whoever may not
 */
export const deliveryRow = (delivery, again) => html`
    <li>
        <details>
            <summary>
                <span class="badge ${TONES[delivery.state]}">${WORDS[delivery.state]}</span>
                <span class="delivery-event">${delivery.event}</span>
                <span class="delivery-answer">${answer(delivery)}</span>
                <time datetime=${delivery.createdAt}>${ago(delivery.createdAt)}</time>
            </summary>
            <div class="delivery-body">
                ${facts(delivery)}
                ${delivery.lastTry ? request(delivery, delivery.lastTry) : block('Body', pretty(delivery.payload))}
                ${delivery.lastTry ? response(delivery.lastTry) : nothing}
                ${again ? html`
                    <button type="button" class="button small" @click=${() => again(delivery)}>
                        ${icon('refresh-cw')} Send again
                    </button>` : nothing}
            </div>
        </details>
    </li>`;

/** @param {Delivery} delivery */
const answer = ({ lastTry }) => lastTry ? (lastTry.status ?? 'no answer') : 'not tried yet';

/** @param {Delivery} delivery */
function facts({ attempts, nextTryAt }) {
    const tries = attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
    return html`
        <p class="delivery-facts">
            ${attempts ? tries : 'Not tried yet'}${nextTryAt && attempts ? html`, next <time datetime=${nextTryAt}>${soon(nextTryAt)}</time>` : nothing}.
        </p>`;
}

/** @param {string} time */
const soon = (time) => (Date.parse(time) - Date.now() < 60_000 ? 'in a moment' : ago(time));

/** @param {Delivery} delivery @param {Try} tried */
const request = (delivery, tried) => block('Request', [
    `POST ${tried.url}`,
    `webhook-id: ${delivery.eventId}`,
    `webhook-timestamp: ${tried.timestamp}`,
    `webhook-signature: ${tried.signature}`,
    '',
    pretty(delivery.payload),
].join('\n'));

/** @param {Try} tried */
const response = (tried) => block(
    'Response',
    tried.status === null ? `${tried.error}.` : `${tried.status}\n\n${tried.response}`.trim(),
    `after ${tried.durationMillis} ms`);

/** @param {string} title @param {string} text @param {string} [note] */
const block = (title, text, note) => html`
    <h3>${title} ${note ? html`<small>${note}</small>` : nothing}</h3>
    <pre tabindex="0" aria-label=${title}><code>${text}</code></pre>`;

/** @param {string} json */
const pretty = (json) => JSON.stringify(JSON.parse(json), null, 2);
