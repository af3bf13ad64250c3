// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { may } from '../caller.js';
import { ago, number } from '../format.js';
import { follow } from '../part/follow.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import './import-drop.js';
import { importCounts, importState } from './import-progress.js';
import { imports } from './imports.js';

/** Where files of links go in, and what became of earlier ones. */
class ImportList extends LightElement {
    static properties = { mayWrite: { state: true } };

    constructor() {
        super();
        this.mayWrite = false;
        follow(this, imports);
    }

    async connectedCallback() {
        super.connectedCallback();
        imports.load();
        this.mayWrite = await may('links:write');
    }

    render() {
        return html`
            <header class="view-header"><h1 tabindex="-1">Imports</h1></header>
            ${this.mayWrite ? html`<import-drop></import-drop>` : nothing}
            ${this.#content()}`;
    }

    #content() {
        if (imports.problem && !imports.items.length) return failed(imports.problem, () => imports.load());
        if (!imports.loaded) return skeleton(3);
        if (!imports.items.length) {
            return this.mayWrite ? nothing : empty({
                icon: 'upload',
                title: 'Nothing was imported yet',
                text: 'Whoever may make links can take them over from a file here.',
            });
        }
        return html`
            <h2 class="import-title">Earlier imports</h2>
            <div class="card flush table as-cards">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">Begun</th>
                            <th scope="col">State</th>
                            <th scope="col" class="number">Rows</th>
                            <th scope="col">Links</th>
                        </tr>
                    </thead>
                    <tbody>${repeat(imports.items, (item) => item.id, (item) => this.#row(item))}</tbody>
                </table>
            </div>
            ${imports.next ? html`
                <p class="more">
                    <button type="button" class="button" @click=${() => imports.load(imports.next)}>Load more</button>
                </p>` : nothing}`;
    }

    /** @param {import('./imports.js').Import} item */
    #row(item) {
        return html`
            <tr>
                <th scope="row"><a href="/app/imports/${item.id}"><time datetime=${item.createdAt}>${ago(item.createdAt)}</time></a></th>
                <td data-label="State">${importState(item)}</td>
                <td data-label="Rows" class="number">${number(item.rows)}</td>
                <td data-label="Links">${importCounts(item)}</td>
            </tr>`;
    }
}

customElements.define('import-list', ImportList);
