package com.example.parasol.core.domain.click;

import java.time.LocalDate;

/** How often a link was followed on one UTC day. */
public record DayClicks(LocalDate day, long clicks) {}
