package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organization")
class OrganizationEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String plan;

    @Enumerated(EnumType.STRING)
    private @Nullable Period planPeriod;

    private Instant createdAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    OrganizationEntity(String name, String plan, Instant now) {
        this.name = name;
        this.plan = plan;
        this.createdAt = now;
    }

    int version() {
        return version;
    }

    void rename(String name) {
        this.name = name.strip();
    }

    void subscribe(String plan, @Nullable Period period) {
        this.plan = plan;
        this.planPeriod = period;
    }

    Subscriber toSubscriber() {
        return new Subscriber(toRecord(), planPeriod);
    }

    Organization toRecord() {
        return new Organization(id, name, plan, createdAt, version);
    }
}
