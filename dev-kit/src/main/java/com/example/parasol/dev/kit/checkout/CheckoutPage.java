package com.example.parasol.dev.kit.checkout;

import com.example.parasol.dev.kit.page.DevPage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.HtmlUtils;

/** Shows what is to be paid, and writes the receipt that whoever "pays" takes back. */
final class CheckoutPage {

    private static final Pattern OWN_PATH = Pattern.compile("/(?!/).*");
    private static final Pattern CENTS = Pattern.compile("\\d{1,9}");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    CheckoutPage(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Empty when something is missing that a checkout must be told.
     *
     * @param asked the parameters, of which the return address counts as a path only: whoever came
     *     without the gateway goes back without it
     */
    Optional<String> html(Map<String, String> asked) {
        var path = path(asked.getOrDefault("return_to", ""));
        var purchase = asked.getOrDefault("purchase", "");
        var cents = asked.getOrDefault("cents", "");
        var currency = asked.getOrDefault("currency", "");
        if (!OWN_PATH.matcher(path).matches()
                || purchase.isEmpty()
                || !CENTS.matcher(cents).matches()) {
            return Optional.empty();
        }
        var values =
                new HashMap<>(
                        Map.of(
                                "plan", asked.getOrDefault("plan", ""),
                                "period", asked.getOrDefault("period", ""),
                                "price", price(cents, currency),
                                "paid", path + "?receipt=" + receipt(purchase, cents, currency),
                                "unpaid", path));
        values.replaceAll((_, value) -> HtmlUtils.htmlEscape(value));
        return Optional.of(DevPage.fill("checkout/page.html", values));
    }

    private static String path(String address) {
        try {
            return String.valueOf(URI.create(address).getRawPath());
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String price(String cents, String currency) {
        return currency + " " + new BigDecimal(new BigInteger(cents), 2).toPlainString();
    }

    private String receipt(String purchase, String cents, String currency) {
        var text = String.join(":", purchase, cents, currency);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
