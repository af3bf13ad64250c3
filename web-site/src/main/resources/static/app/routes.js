// @ts-check
/** Which address shows what. */

import { html } from 'lit';

/** @type {import('./router.js').Route[]} */
export const routes = [
    // sample:link
    {
        path: '/app',
        title: 'Links',
        nav: '/app',
        load: () => import('./link/link-list.js'),
        view: (_, query) => html`<link-list .query=${query}></link-list>`,
    },
    {
        path: '/app/links/:id',
        title: 'Link',
        nav: '/app',
        load: () => import('./link/link-page.js'),
        view: ({ id }, query) => html`<link-page .linkId=${id} .query=${query}></link-page>`,
    },
    {
        path: '/app/imports',
        title: 'Imports',
        nav: '/app/imports',
        load: () => import('./import/import-list.js'),
        view: () => html`<import-list></import-list>`,
    },
    {
        path: '/app/imports/:id',
        title: 'Import',
        nav: '/app/imports',
        load: () => import('./import/import-page.js'),
        view: ({ id }) => html`<import-page .importId=${id}></import-page>`,
    },
    // instead: { path: '/app', title: 'Usage', nav: '/app/usage', load: () => import('./usage/usage-page.js'), view: () => html`<usage-page></usage-page>` },
    // end:sample
    {
        path: '/app/keys',
        title: 'API keys',
        nav: '/app/keys',
        load: () => import('./key/key-list.js'),
        view: () => html`<key-list></key-list>`,
    },
    {
        path: '/app/webhooks',
        title: 'Webhooks',
        nav: '/app/webhooks',
        load: () => import('./webhook/webhook-list.js'),
        view: () => html`<webhook-list></webhook-list>`,
    },
    {
        path: '/app/webhooks/:id',
        title: 'Webhook endpoint',
        nav: '/app/webhooks',
        load: () => import('./webhook/webhook-page.js'),
        view: ({ id }) => html`<webhook-page .endpointId=${id}></webhook-page>`,
    },
    {
        path: '/app/usage',
        title: 'Usage',
        nav: '/app/usage',
        load: () => import('./usage/usage-page.js'),
        view: () => html`<usage-page></usage-page>`,
    },
    {
        path: '/app/audit',
        title: 'Audit log',
        nav: '/app/audit',
        load: () => import('./audit/audit-list.js'),
        view: (_, query) => html`<audit-list .query=${query}></audit-list>`,
    },
];
