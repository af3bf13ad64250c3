// @ts-check
/** For how many days clicks are shown: in the address, so that going back takes a step back. */

import { html, nothing } from 'lit';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT = 30;
const SPANS = new Map([[7, '7 days'], [DEFAULT, '30 days'], [90, '90 days'], [365, 'One year']]);

/** @param {string} query */
export function daysOf(query) {
    const asked = Number(new URLSearchParams(query).get('days'));
    return SPANS.has(asked) ? asked : DEFAULT;
}

/** What to ask the API for: UTC days, of which the last is today. @param {number} days */
export const rangeOf = (days) => `from=${new Date(Date.now() - (days - 1) * DAY).toISOString().slice(0, 10)}`;

/** @param {string} path @param {number} chosen */
export const spanLinks = (path, chosen) => html`
    <nav class="click-spans" aria-label="Time">
        ${[...SPANS].map(([days, label]) => html`
            <a href=${days === DEFAULT ? path : `${path}?days=${days}`} aria-current=${days === chosen ? 'true' : nothing}>${label}</a>`)}
    </nav>`;
