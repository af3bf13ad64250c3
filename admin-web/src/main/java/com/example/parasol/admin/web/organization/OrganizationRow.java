package com.example.parasol.admin.web.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organization, ready to be shown.
 *
 * @param owner the address of its first owner
 * @param plan the plan's name, or its id when the price list has it no more
 * @param paid whether the plan costs anything
 * @param since the day it signed up, UTC
 */
record OrganizationRow(
        UUID id,
        String name,
        String owner,
        long members,
        String plan,
        boolean paid,
        LocalDate since,
        List<Figure> figures) {

    /**
     * @param label message key
     * @param max what the plan allows, null when the price list has it no more
     */
    record Figure(String label, long value, @Nullable Long max) {

        /** How full it is, for a bar: 0 to 100. */
        public long percent() {
            return max == null || max == 0 ? 100 : Math.min(100, 100 * value / max);
        }
    }
}
