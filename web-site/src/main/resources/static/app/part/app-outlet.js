// @ts-check
import { html } from 'lit';
import { match, onMove } from '../router.js';
import { routes } from '../routes.js';
import { LightElement } from './light-element.js';

/** Shows the view that belongs to the address, and tells the navigation where we are. */
class AppOutlet extends LightElement {
    #path = location.pathname;
    /** @type {Set<import('../router.js').Route>} */
    #unloaded = new Set();

    connectedCallback() {
        super.connectedCallback();
        onMove(() => this.#moved());
        this.#mark();
        this.#load();
    }

    async #moved() {
        this.#mark();
        this.requestUpdate();
        await this.#load();
        await this.updateComplete;
        // As after a page load: people who listen to the page hear its title, and the next Tab starts there.
        // Another query is the same page, and whoever types in its filter stays there.
        if (this.#path !== location.pathname) this.querySelector('h1')?.focus();
        this.#path = location.pathname;
    }

    #mark() {
        const found = match(routes);
        document.title = `${found?.route.title ?? 'Not found'} – Parasol`;
        for (const anchor of document.querySelectorAll('[data-app-nav] a')) {
            const here = anchor.getAttribute('href') === found?.route.nav;
            here ? anchor.setAttribute('aria-current', 'page') : anchor.removeAttribute('aria-current');
        }
    }

    async #load() {
        const route = match(routes)?.route;
        try {
            await route?.load();
        } catch {
            this.#unloaded.add(/** @type {import('../router.js').Route} */ (route));
            this.requestUpdate();
        }
    }

    render() {
        const found = match(routes);
        if (found && this.#unloaded.has(found.route)) {
            return html`
                <section class="state" role="alert">
                    <h1 tabindex="-1">This page could not be loaded</h1>
                    <p>You may have lost your connection.</p>
                    <button type="button" class="button" @click=${() => location.reload()}>Try again</button>
                </section>`;
        }
        return found?.route.view(found.parameters, location.search) ?? html`
            <section class="state">
                <h1 tabindex="-1">There is nothing at this address</h1>
                <p>It may have been mistyped. <a href="/app">Go to the dashboard</a></p>
            </section>`;
    }
}

customElements.define('app-outlet', AppOutlet);
