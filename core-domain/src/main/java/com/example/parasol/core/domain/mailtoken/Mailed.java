package com.example.parasol.core.domain.mailtoken;

import java.util.UUID;

/**
 * What a link in a mail stands for.
 *
 * @param subject the account, or whatever else the link's purpose is about
 * @param email to which it was sent
 */
public record Mailed(UUID subject, String email) {}
