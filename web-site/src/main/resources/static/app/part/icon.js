// @ts-check
import { html } from 'lit';

/**
 * An icon of the page's sprite, which the server inlined.
 * @param {string} name
 */
export const icon = (name) => html`
    <svg class="icon" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
         aria-hidden="true"><use href="#icon-${name}"></use></svg>`;
