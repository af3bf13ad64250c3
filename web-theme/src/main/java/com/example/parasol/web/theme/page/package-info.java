/**
 * What makes a page safe to show: one request id, one nonce, and headers that stand exactly once.
 */
@NullMarked
package com.example.parasol.web.theme.page;

import org.jspecify.annotations.NullMarked;
