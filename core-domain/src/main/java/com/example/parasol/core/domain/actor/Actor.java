package com.example.parasol.core.domain.actor;

/** Who calls: the first argument of every service method. */
public sealed interface Actor permits TenantActor, AccountHolder, Operator, Job {}
