// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';

/** @typedef {import('./imports.js').Import} Import */

const STATES = {
    queued: { label: 'Waiting', tone: '' },
    running: { label: 'Running', tone: 'accent' },
    finished: { label: 'Finished', tone: 'good' },
    failed: { label: 'Stopped', tone: 'bad' },
};

/** @param {Import} shown */
export const importState = ({ state }) => html`<span class="badge ${STATES[state].tone}">${STATES[state].label}</span>`;

/** @param {Import} shown */
export const isOver = ({ state }) => state === 'finished' || state === 'failed';

/** @param {Import} shown */
export const importProgress = (shown) => html`
    <progress max=${shown.rows} .value=${shown.done} aria-label="Rows done"></progress>
    <p class="muted small">${number(shown.done)} of ${number(shown.rows)} rows</p>`;

/** What became of the rows, where there are any. @param {Import} shown */
export const importCounts = ({ created, skipped, failed }) => html`
    <span class="row">
        <span class="badge good">${number(created)} made</span>
        ${skipped ? html`<span class="badge">${number(skipped)} there already</span>` : nothing}
        ${failed ? html`<span class="badge bad">${number(failed)} with problems</span>` : nothing}
    </span>`;
