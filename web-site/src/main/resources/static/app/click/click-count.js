// @ts-check
import { html } from 'lit';
import { number } from '../format.js';
import { LightElement } from '../part/light-element.js';

/** A number of clicks that pulses once when it grows. */
class ClickCount extends LightElement {
    static properties = { value: { type: Number } };

    constructor() {
        super();
        this.value = 0;
        this.addEventListener('animationend', () => this.classList.remove('pulse'));
    }

    /** @param {Map<string, number>} changed */
    updated(changed) {
        const before = changed.get('value');
        if (before !== undefined && this.value > before) {
            this.classList.remove('pulse');
            void this.offsetWidth; // lets the animation start again for the next click
            this.classList.add('pulse');
        }
    }

    render() {
        return html`${number(this.value)}`;
    }
}

customElements.define('click-count', ClickCount);
