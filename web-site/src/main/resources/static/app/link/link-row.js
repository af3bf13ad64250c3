// @ts-check
import { html, nothing } from 'lit';
import '../click/click-count.js';
import { ago, bare } from '../format.js';
import '../part/copy-button.js';
import { icon } from '../part/icon.js';
import { archive, restore } from './link-archival.js';
import { addressOf } from './link-filter.js';
import { box } from './link-selection.js';

/** @typedef {{edit: () => void, remove: () => void}} Acts */

/**
 * A link as a row; on a phone CSS makes a card of it.
 * @param {import('./links.js').Link} link
 * @param {{acts: Acts, selection: import('./link-selection.js').Selection} | null} writer for who may change it
 */
export const linkRow = (link, writer) => html`
    <tr class="link-row" data-state=${link.state}>
        ${writer ? html`<td class="link-select">${box(writer.selection, link.id, `Select ${link.slug}`)}</td>` : nothing}
        <th scope="row" class="link-name">
            <a href="/app/links/${link.id}">${link.slug}</a>
            <copy-button text=${link.shortUrl} label="Copy ${link.shortUrl}"></copy-button>
            ${link.state === 'archived' ? html`<span class="badge">Archived</span>` : nothing}
        </th>
        <td class="link-target">
            <a href=${link.target} target="_blank" rel="noreferrer noopener" title=${link.target}>${bare(link.target)}</a>
            ${link.tags.map((tag) => html`<a class="badge" href=${addressOf({ tag })}>${tag}</a>`)}
        </td>
        <td class="link-clicks"><click-count .value=${link.clicks}></click-count> <span class="link-unit">clicks</span></td>
        <td class="link-created"><time datetime=${link.createdAt}>${ago(link.createdAt)}</time></td>
        <td class="link-actions">${writer ? linkActions(link, writer.acts) : nothing}</td>
    </tr>`;

/** @param {import('./links.js').Link} link @param {Acts} acts */
export const linkActions = (link, { edit, remove }) => html`
    ${iconButton('pencil', 'Edit', link, edit)}
    ${link.state === 'archived'
        ? iconButton('archive-restore', 'Restore', link, () => restore(link))
        : iconButton('archive', 'Archive', link, () => archive(link))}
    ${iconButton('trash-2', 'Delete', link, remove)}`;

/**
 * @param {string} name @param {string} verb @param {import('./links.js').Link} link @param {() => void} act
 */
const iconButton = (name, verb, link, act) => html`
    <button type="button" class="button quiet square small" aria-label="${verb} ${link.slug}" title=${verb} @click=${act}>
        ${icon(name)}
    </button>`;
