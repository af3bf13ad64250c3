/** The mailbox of development: no mail leaves the machine, all can be read at {@code /dev/mail}. */
@NullMarked
package com.example.parasol.dev.kit.mail;

import org.jspecify.annotations.NullMarked;
