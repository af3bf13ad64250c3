// @ts-check
/** What a view shows while it has nothing to show: loading, empty, refused, failed. */

import { html, nothing } from 'lit';
import { icon } from './icon.js';

/** @param {number} rows */
export const skeleton = (rows) => html`
    <div class="skeleton" role="status">
        <span class="visually-hidden">Loading</span>
        ${Array.from({ length: rows }, () => html`<div class="skeleton-row"></div>`)}
    </div>`;

/**
 * @param {{icon: string, title: string, text: string, action?: unknown}} state
 */
export const empty = (state) => html`
    <section class="state">
        <span class="state-icon">${icon(state.icon)}</span>
        <h2>${state.title}</h2>
        <p>${state.text}</p>
        ${state.action ?? nothing}
    </section>`;

/**
 * @param {import('../problem.js').Problem} problem
 * @param {() => void} retry
 */
export function failed(problem, retry) {
    if (problem.status === 403) {
        return empty({
            icon: 'shield-check',
            title: 'Your role does not include this',
            text: 'An owner or an admin of your organization can see it, or give you a role that can.',
        });
    }
    if (problem.status === 404) {
        return empty({
            icon: 'search',
            title: 'There is nothing at this address',
            text: 'It may have been deleted, or belong to another organization.',
            action: html`<a class="button" href="/app">Go to the dashboard</a>`,
        });
    }
    return html`
        <section class="state" role="alert">
            <span class="state-icon">${icon('triangle-alert')}</span>
            <h2>${problem.title}</h2>
            <p>${problem.message}</p>
            ${problem.requestId ? html`<p class="small">Request ${problem.requestId}</p>` : nothing}
            <button type="button" class="button" @click=${retry}>${icon('refresh-cw')} Try again</button>
        </section>`;
}
