package com.example.parasol.core.domain.subscription;

import com.example.parasol.core.domain.payment.Purchase;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, and where.
 *
 * @param checkout an address, or a path of the site's own; null when it is paid
 */
public record Bill(Purchase purchase, @Nullable URI checkout) {}
