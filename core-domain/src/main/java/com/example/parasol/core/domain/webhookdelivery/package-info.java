/** What was sent to customers' servers, what they answered, and sending it once more. */
@NullMarked
package com.example.parasol.core.domain.webhookdelivery;

import org.jspecify.annotations.NullMarked;
