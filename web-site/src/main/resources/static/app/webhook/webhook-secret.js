// @ts-check
import { html } from 'lit';
import '../part/copy-button.js';
import { icon } from '../part/icon.js';

/**
 * A secret that is shown this one time.
 * @param {string} secret
 * @param {() => void} done
 */
export const webhookSecret = (secret, done) => html`
    <div class="dialog-body">
        <div class="notice warn" role="status">
            ${icon('triangle-alert')} <p>Copy it now: we cannot show it again.</p>
        </div>
        <div class="webhook-secret">
            <code>${secret}</code>
            <copy-button caption text=${secret} label="Copy the secret"></copy-button>
        </div>
        <p>
            Your server checks with it that a call is ours, as
            <a href="https://www.standardwebhooks.com" target="_blank" rel="noopener">Standard Webhooks</a> describe;
            there are libraries for most languages.
        </p>
    </div>
    <footer class="dialog-footer">
        <button type="button" class="button primary" @click=${done}>Done</button>
    </footer>`;
