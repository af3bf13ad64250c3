/** Where mails are in development. */
@NullMarked
package com.example.parasol.web.site.mailbox;

import org.jspecify.annotations.NullMarked;
