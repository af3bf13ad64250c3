package com.example.parasol.core.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 */
public record Price(int cents, String currency) {

    /** A part of it, rounded half up to the cent, such as what a month costs of a year. */
    public Price over(int parts) {
        var part =
                BigDecimal.valueOf(cents)
                        .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP);
        return new Price(part.intValueExact(), currency);
    }

    /** Whole amounts without their zeros: people read 12 faster than 12.00. */
    public String text() {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
