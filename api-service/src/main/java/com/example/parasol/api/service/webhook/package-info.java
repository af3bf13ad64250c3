/** Webhooks, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.webhook;

import org.jspecify.annotations.NullMarked;
