package com.example.parasol.core.domain.payment;

import com.example.parasol.core.domain.secret.InstallationSecret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A checkout of one's own that is told by its address what to pay, and proves by a signature that
 * it was paid. It gets {@code purchase}, {@code plan}, {@code period}, {@code cents}, {@code
 * currency} and {@code return_to}, and when it has the money sends the customer to {@code
 * return_to?receipt=…}: HMAC-SHA256 in hexadecimal, by the common secret, over {@code
 * purchase:cents:currency}. Whoever changes the price on the way gets a receipt that we refuse.
 */
final class SignedCheckout implements Payments {

    private static final String ALGORITHM = "HmacSHA256";

    private final String url;
    private final SecretKeySpec secret;

    SignedCheckout(String url, String secret) {
        InstallationSecret.CHECKOUT_SECRET.require(secret);
        this.url = url;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public URI checkout(Purchase purchase, URI returnTo) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("purchase", purchase.id().toString());
        parameters.put("plan", purchase.plan());
        parameters.put("period", purchase.period().name().toLowerCase(Locale.ROOT));
        parameters.put("cents", String.valueOf(purchase.price().cents()));
        parameters.put("currency", purchase.price().currency());
        parameters.put("return_to", returnTo.toString());
        return URI.create(
                parameters.entrySet().stream()
                        .map(SignedCheckout::encoded)
                        .collect(Collectors.joining("&", url + "?", "")));
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return parameter.getKey()
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean isPaid(Purchase purchase, String receipt) {
        return MessageDigest.isEqual(
                receipt(purchase).getBytes(StandardCharsets.UTF_8),
                receipt.getBytes(StandardCharsets.UTF_8));
    }

    private String receipt(Purchase purchase) {
        var text =
                "%s:%d:%s"
                        .formatted(
                                purchase.id(),
                                purchase.price().cents(),
                                purchase.price().currency());
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
