// @ts-check
import { html, nothing } from 'lit';
import { sentence } from '../format.js';
import { icon } from './icon.js';

/**
 * A label, its control, a hint and an error that belong together. The control refers to `<name>-hint` and
 * `<name>-error` by aria-describedby.
 * @param {{name: string, label: string, hint?: string, error?: string, optional?: boolean}} field
 * @param {unknown} control
 */
export const field = ({ name, label, hint, error, optional }, control) => html`
    <div class="field">
        <label for=${name}>${label} ${optional ? html`<span class="optional">optional</span>` : nothing}</label>
        ${control}
        ${fieldError(name, error)}
        ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>`;

/** @param {string} name @param {string} [error] */
export const fieldError = (name, error) =>
    error ? html`<p class="error" id="${name}-error">${icon('circle-alert')} <span>${sentence(error)}</span></p>` : nothing;

/**
 * @param {{name: string, label: string, value?: string, hint?: string, error?: string, optional?: boolean,
 *     inputmode?: string, placeholder?: string, maxlength?: number}} text
 */
export const textField = (text) => field(text, html`
    <input class="input" id=${text.name} name=${text.name} .value=${text.value ?? ''} ?required=${!text.optional}
           inputmode=${text.inputmode ?? 'text'} placeholder=${text.placeholder ?? ''} maxlength=${text.maxlength ?? 200}
           autocomplete="off" autocapitalize="off" spellcheck="false"
           aria-invalid=${text.error ? 'true' : nothing} aria-describedby="${text.name}-error ${text.name}-hint">`);
