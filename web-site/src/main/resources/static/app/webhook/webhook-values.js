// @ts-check
/** What a form says of a webhook endpoint. */

import { EVENTS } from './events.js';

/**
 * The fields as texts, events with spaces between.
 * @typedef {{url: string, description: string, events: string}} Values
 * @typedef {import('./webhook-state.js').Endpoint} Endpoint
 */

/** @param {Endpoint} [endpoint] a new one is told of everything @returns {Values} */
export const values = (endpoint) => ({
    url: endpoint?.url ?? '',
    description: endpoint?.description ?? '',
    events: (endpoint?.events ?? EVENTS.map(({ event }) => event)).toSorted().join(' '),
});

/** @param {FormData} data @returns {Values} */
export const typed = (data) => ({
    url: String(data.get('url')).trim(),
    description: String(data.get('description')).trim(),
    events: data.getAll('events').toSorted().join(' '),
});

/** As the API takes it. @param {Values} values */
export const bodyOf = ({ url, description, events }) => ({ url, description, events: eventsOf(events) });

/** Without the address where it stays: another one needs a fresh login. @param {Endpoint} endpoint @param {Values} after */
export function changes(endpoint, after) {
    const { url, ...rest } = bodyOf(after);
    return { ...(url !== endpoint.url && { url }), ...rest };
}

/** @param {string} text */
export const eventsOf = (text) => text.split(' ').filter(Boolean);
