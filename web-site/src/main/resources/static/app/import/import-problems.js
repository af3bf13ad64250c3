// @ts-check
import { html, nothing } from 'lit';
import { number, sentence } from '../format.js';

/** @typedef {import('./imports.js').RowProblem} RowProblem */

/**
 * The rows of which no link was made.
 * @param {RowProblem[]} problems
 * @param {(() => void) | null} more
 */
export const importProblems = (problems, more) => problems.length ? html`
    <h2 class="import-title">Rows with problems</h2>
    <div class="card flush table as-cards">
        <table>
            <thead>
                <tr><th scope="col">Where</th><th scope="col">Column</th><th scope="col">What to do</th></tr>
            </thead>
            <tbody>${problems.flatMap(({ line, errors }) => errors.map((error) => html`
                <tr>
                    <th scope="row">Line ${number(line)}</th>
                    <td data-label="Column">${error.column ? html`<code>${error.column}</code>` : 'All'}</td>
                    <td>${sentence(error.detail)}
                        ${error.code === 'quota-exceeded' ? html`<a href="/pricing">Compare plans</a>` : nothing}</td>
                </tr>`))}
            </tbody>
        </table>
    </div>
    ${more ? html`<p class="more"><button type="button" class="button" @click=${more}>Load more</button></p>` : nothing}` : nothing;
