// @ts-check
import { html, nothing } from 'lit';
import '../click/click-count.js';
import { ago, bare } from '../format.js';
import '../part/copy-button.js';
import { icon } from '../part/icon.js';
import { archive, restore } from './link-archival.js';

/**
 * A link as a row; on a phone CSS makes a card of it.
 * @param {import('./links.js').Link} link
 * @param {{mayWrite: boolean, edit: () => void}} options
 */
export const linkRow = (link, { mayWrite, edit }) => html`
    <tr class="link-row" data-state=${link.state}>
        <th scope="row" class="link-name">
            <a href="/app/links/${link.id}">${link.slug}</a>
            <copy-button text=${link.shortUrl} label="Copy ${link.shortUrl}"></copy-button>
            ${link.state === 'archived' ? html`<span class="badge">Archived</span>` : nothing}
        </th>
        <td class="link-target">
            <a href=${link.target} target="_blank" rel="noreferrer noopener" title=${link.target}>${bare(link.target)}</a>
            ${link.tags.map((tag) => html`<span class="badge">${tag}</span>`)}
        </td>
        <td class="link-clicks"><click-count .value=${link.clicks}></click-count> <span class="link-unit">clicks</span></td>
        <td class="link-created"><time datetime=${link.createdAt}>${ago(link.createdAt)}</time></td>
        <td class="link-actions">${mayWrite ? linkActions(link, edit) : nothing}</td>
    </tr>`;

/** @param {import('./links.js').Link} link @param {() => void} edit */
export const linkActions = (link, edit) => html`
    ${iconButton('pencil', 'Edit', link, edit)}
    ${link.state === 'archived'
        ? iconButton('archive-restore', 'Restore', link, () => restore(link))
        : iconButton('archive', 'Archive', link, () => archive(link))}`;

/**
 * @param {string} name @param {string} verb @param {import('./links.js').Link} link @param {() => void} act
 */
const iconButton = (name, verb, link, act) => html`
    <button type="button" class="button quiet square small" aria-label="${verb} ${link.slug}" title=${verb} @click=${act}>
        ${icon(name)}
    </button>`;
