// @ts-check
import { LitElement } from 'lit';

/** An element that renders into the page itself, so that the theme's CSS and the browser's forms reach it. */
export class LightElement extends LitElement {
    createRenderRoot() {
        return this;
    }
}
