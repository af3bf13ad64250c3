package com.example.parasol.admin.web.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One organization, ready to be shown.
 *
 * @param owner the address of its first owner
 * @param plan the plan's name
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
     * @param max what the plan allows
     */
    record Figure(String label, long value, long max) {

        /** How full it is, for a bar: 0 to 100. */
        public long percent() {
            return max == 0 ? 100 : Math.min(100, 100 * value / max);
        }
    }
}
