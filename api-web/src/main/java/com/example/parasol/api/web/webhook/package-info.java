/** Webhook endpoints and deliveries. */
@NullMarked
package com.example.parasol.api.web.webhook;

import org.jspecify.annotations.NullMarked;
