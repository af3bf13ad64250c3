package com.example.parasol.core.domain.payment;

import com.example.parasol.core.domain.address.PublicAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are sold.
 *
 * @param contact the mail address of those who sell plans, where no checkout does; without it
 *     {@code sales} at the site's host
 * @param checkoutUrl the address of a checkout that signs its receipts ({@link SignedCheckout}), or
 *     a path of the site's own; without it people sell the plans
 * @param checkoutSecret what only that checkout and we know, at least 32 characters; without it
 *     nothing starts that knows of the checkout
 */
@ConfigurationProperties("parasol.payments")
public record PaymentProperties(
        @DefaultValue("") String contact,
        @DefaultValue("") String checkoutUrl,
        @DefaultValue("") String checkoutSecret) {

    /** Where one asks for a plan that no checkout sells. */
    public String contact(PublicAddress site) {
        return contact.isBlank() ? "sales@" + site.publicUrl().getHost() : contact;
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "PaymentProperties[contact=%s, checkoutUrl=%s]".formatted(contact, checkoutUrl);
    }
}
