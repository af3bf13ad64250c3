package com.example.parasol.core.domain.plan;

/** For how long a plan is paid at a time. */
public enum Period {
    MONTHLY,
    YEARLY
}
