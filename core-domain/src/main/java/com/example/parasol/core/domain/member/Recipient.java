package com.example.parasol.core.domain.member;

/** To whom news of a membership go, and the name of the organization they are about. */
record Recipient(String email, String organization) {}
