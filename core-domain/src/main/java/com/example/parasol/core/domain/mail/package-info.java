/** Mails: written from templates, sent from the job queue. */
@NullMarked
package com.example.parasol.core.domain.mail;

import org.jspecify.annotations.NullMarked;
