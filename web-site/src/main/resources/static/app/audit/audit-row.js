// @ts-check
import { html } from 'lit';
import { ago, moment } from '../format.js';

/**
 * An event as a row; on a phone CSS makes a card of it.
 * @param {import('./audit-list.js').AuditEvent} event
 */
export const auditRow = (event) => html`
    <tr>
        <th scope="row" class="audit-action">${words(event.action)}</th>
        <td data-label="Who">${who(event.actor)}</td>
        <td data-label="When"><time datetime=${event.at} title=${moment(event.at)}>${ago(event.at)}</time></td>
        <td data-label="More" class="audit-details">
            ${Object.entries(event.details).map(([name, value]) => html`<span><b>${name}</b> ${value}</span>`)}
        </td>
    </tr>`;

/** `member.role-changed` reads “Member role changed”. @param {string} action */
function words(action) {
    const text = action.replace(/[.-]/g, ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {import('./audit-list.js').AuditEvent['actor']} actor */
function who({ type, name }) {
    switch (type) {
        case 'api_key':
            return html`${name} <span class="badge">API key</span>`;
        case 'operator':
            return html`Parasol’s staff`;
        case 'job':
            return html`Parasol`;
        default:
            return name ?? html`<span class="muted">Somebody who has left</span>`;
    }
}
