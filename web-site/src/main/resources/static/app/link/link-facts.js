// @ts-check
import { html, nothing } from 'lit';
import { bare, date } from '../format.js';
import '../part/copy-button.js';
import { addressOf } from './link-filter.js';

/**
 * What stays the same about a link.
 * @param {import('./links.js').Link} link
 */
export const linkFacts = (link) => html`
    <dl class="link-facts card">
        <div>
            <dt>Short link</dt>
            <dd class="link-short">
                <a href=${link.shortUrl} target="_blank" rel="noopener">${bare(link.shortUrl)}</a>
                <copy-button text=${link.shortUrl} label="Copy ${link.shortUrl}"></copy-button>
            </dd>
        </div>
        <div class="link-leads">
            <dt>Leads to</dt>
            <dd><a href=${link.target} target="_blank" rel="noreferrer noopener">${link.target}</a></dd>
        </div>
        <div>
            <dt>Created</dt>
            <dd><time datetime=${link.createdAt}>${date(link.createdAt)}</time></dd>
        </div>
        ${link.tags.length ? html`
            <div>
                <dt>Tags</dt>
                <dd class="row">${link.tags.map((tag) => html`<a class="badge" href=${addressOf({ tag })}>${tag}</a>`)}</dd>
            </div>` : nothing}
    </dl>`;
