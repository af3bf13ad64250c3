package com.example.parasol.admin.web.organization;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.organization.OrganizationEntry;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins organizations with their plan and the numbers that features have for them. */
@Component
class OrganizationRows {

    private final Plans plans;
    private final List<OrganizationFigure> figures;

    OrganizationRows(Plans plans, List<OrganizationFigure> figures) {
        this.plans = plans;
        this.figures = figures;
    }

    /** The columns' message keys. */
    List<String> labels() {
        return figures.stream().map(OrganizationFigure::label).toList();
    }

    List<OrganizationRow> of(Operator operator, List<OrganizationEntry> entries) {
        var ids = entries.stream().map(entry -> entry.organization().id()).toList();
        var numbers = figures.stream().map(figure -> figure.of(operator, ids)).toList();
        return entries.stream().map(entry -> row(entry, numbers)).toList();
    }

    private OrganizationRow row(OrganizationEntry entry, List<Map<UUID, Long>> numbers) {
        var organization = entry.organization();
        var plan = plans.find(organization.plan());
        return new OrganizationRow(
                organization.id(),
                organization.name(),
                entry.owner(),
                entry.members(),
                plan.map(Plan::name).orElse(organization.plan()),
                plan.filter(known -> !known.free()).isPresent(),
                LocalDate.ofInstant(organization.createdAt(), ZoneOffset.UTC),
                IntStream.range(0, figures.size())
                        .mapToObj(i ->
                                new OrganizationRow.Figure(
                                        figures.get(i).label(),
                                        numbers.get(i).getOrDefault(organization.id(), 0L),
                                        max(plan.orElse(null), figures.get(i))))
                        .toList());
    }

    private static @Nullable Long max(@Nullable Plan plan, OrganizationFigure figure) {
        return plan == null ? null : Long.valueOf(plan.limit(figure.limit()));
    }
}
