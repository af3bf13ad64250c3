package com.example.parasol.core.domain.payment;

import java.net.URI;

/**
 * Whoever takes the money. One bean of this type sells plans; without one, people do. Neither
 * method is called in a transaction, so both may call to the outside.
 */
public interface Payments {

    /**
     * Where the customer pays; asked whenever he sees the bill.
     *
     * @param returnTo where he is sent back to, with what {@link #isPaid} asks for as {@code
     *     receipt}
     */
    URI checkout(Purchase purchase, URI returnTo);

    /**
     * Whether this very purchase was paid in full. It is asked again at each return and must give
     * the same answer.
     *
     * @param receipt what the customer brought back, which he may have made up; empty when nothing
     */
    boolean isPaid(Purchase purchase, String receipt);
}
