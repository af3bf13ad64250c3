// @ts-check
/** Which address shows what. */

import { html } from 'lit';
import './audit/audit-list.js';
import './key/key-list.js';
// sample:link
import './import/import-list.js';
import './import/import-page.js';
import './link/link-list.js';
import './link/link-page.js';
// end:sample
import './usage/usage-page.js';
import './webhook/webhook-list.js';
import './webhook/webhook-page.js';

/** @type {import('./router.js').Route[]} */
export const routes = [
    // sample:link
    {
        path: '/app',
        title: 'Links',
        nav: '/app',
        view: (_, query) => html`<link-list .query=${query}></link-list>`,
    },
    {
        path: '/app/links/:id',
        title: 'Link',
        nav: '/app',
        view: ({ id }, query) => html`<link-page .linkId=${id} .query=${query}></link-page>`,
    },
    { path: '/app/imports', title: 'Imports', nav: '/app/imports', view: () => html`<import-list></import-list>` },
    {
        path: '/app/imports/:id',
        title: 'Import',
        nav: '/app/imports',
        view: ({ id }) => html`<import-page .importId=${id}></import-page>`,
    },
    // end:sample
    { path: '/app/keys', title: 'API keys', nav: '/app/keys', view: () => html`<key-list></key-list>` },
    { path: '/app/webhooks', title: 'Webhooks', nav: '/app/webhooks', view: () => html`<webhook-list></webhook-list>` },
    {
        path: '/app/webhooks/:id',
        title: 'Webhook endpoint',
        nav: '/app/webhooks',
        view: ({ id }) => html`<webhook-page .endpointId=${id}></webhook-page>`,
    },
    { path: '/app/usage', title: 'Usage', nav: '/app/usage', view: () => html`<usage-page></usage-page>` },
    {
        path: '/app/audit',
        title: 'Audit log',
        nav: '/app/audit',
        view: (_, query) => html`<audit-list .query=${query}></audit-list>`,
    },
];
