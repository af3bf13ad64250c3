// @ts-check
import { html } from 'lit';
import { live } from '../live.js';
import { follow } from './follow.js';
import { LightElement } from './light-element.js';

const words = { connecting: 'Connecting', ready: 'Live', waiting: 'Reconnecting' };

/** Says whether what one sees changes by itself right now. */
class LiveStatus extends LightElement {
    constructor() {
        super();
        follow(this, live);
    }

    render() {
        return html`<span class="live" data-status=${live.status}>${words[live.status]}</span>`;
    }
}

customElements.define('live-status', LiveStatus);
