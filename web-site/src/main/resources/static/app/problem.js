// @ts-check
/** @typedef {{field: string, code: string, detail: string}} FieldError */

/** A refusal in the form of RFC 9457, or the answer that never came (status 0). */
export class Problem extends Error {
    /**
     * @param {number} status
     * @param {{type?: string, title?: string, detail?: string, requestId?: string,
     *     errors?: {pointer: string, code: string, detail: string}[]}} body
     */
    constructor(status, body) {
        super(body.detail ?? body.title ?? `The server answered ${status}.`);
        this.status = status;
        this.type = body.type ?? 'about:blank';
        this.title = body.title ?? 'That did not work';
        this.requestId = body.requestId;
        /** @type {FieldError[]} `#/tags/0` belongs to the field `tags` */
        this.errors = (body.errors ?? []).map(({ pointer, code, detail }) => {
            return { field: pointer.split('/')[1] ?? '', code, detail };
        });
    }

    /** @param {Response} response */
    static async of(response) {
        const json = response.headers.get('Content-Type')?.includes('json');
        return new Problem(response.status, json ? await response.json().catch(() => ({})) : {});
    }

    static unreachable() {
        return new Problem(0, {
            title: 'No connection',
            detail: 'The server could not be reached. Check your connection and try again.',
        });
    }

    /**
     * What anything thrown means to a person.
     * @param {unknown} thrown
     */
    static from(thrown) {
        return thrown instanceof Problem ? thrown : new Problem(-1, { detail: String(thrown) });
    }

    /** @param {string} name the last word of the problem's type */
    is(name) {
        return this.type.endsWith(`/${name}`);
    }

    /** What is wrong with a field. @param {string} field */
    at(field) {
        return this.errors.find((error) => error.field === field)?.detail;
    }
}
