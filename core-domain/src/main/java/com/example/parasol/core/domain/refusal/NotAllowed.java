package com.example.parasol.core.domain.refusal;

/** The caller is known but lacks a permission. */
public final class NotAllowed extends DomainException {

    private final String scope;

    public NotAllowed(String scope) {
        super("This needs the permission " + scope);
        this.scope = scope;
    }

    /** The missing permission as programs write it, for example {@code keys:write}. */
    public String scope() {
        return scope;
    }
}
