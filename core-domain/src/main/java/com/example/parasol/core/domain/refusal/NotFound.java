package com.example.parasol.core.domain.refusal;

/** There is no such thing, or it belongs to somebody else: the answer is the same. */
public final class NotFound extends DomainException {

    private final String noun;
    private final Object id;

    public NotFound(String noun, Object id) {
        super("There is no %s %s".formatted(noun, id));
        this.noun = noun;
        this.id = id;
    }

    public String noun() {
        return noun;
    }

    public Object id() {
        return id;
    }
}
